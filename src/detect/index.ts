/** Payload text -> hits: personal data in what a phone sends. Pure. */
export { checkCanary } from './check-canary.ts';
export { compileCanaries, type CompiledCanaries } from './compile-canaries.ts';
export type { Context, Detector, RawHit } from './detector.ts';
export { lastingValues } from './identifiers/docs.ts';
export { identify } from './identifiers/identify.ts';
export { createTokenTable } from './identifiers/token-table.ts';
export { tokensOf } from './identifiers/tokens-of.ts';
export { inspect, type Inspection } from './inspect.ts';
export type { PlacedHit } from './placed-hit.ts';
export { detectors } from './registry.ts';
