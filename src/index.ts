/** telltale as a library: record, take apart, judge, report. */
export type * from './model/index.ts';
export { StoreError, UserError } from './model/index.ts';
export { decoders, parseHttpRequest, parseKey, protocols, replay, unwrap } from './decode/index.ts';
export { compileCanaries, detectors, inspect } from './detect/index.ts';
export { startProxy } from './capture/index.ts';
export { openReader } from './store/index.ts';
export { formats } from './report/index.ts';
