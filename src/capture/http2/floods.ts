import type { Fault } from './codes.ts';
import { CODE } from './codes.ts';
import { createFloodGuard } from './flood-guard.ts';

/** Frames that cost us more than they cost their sender (CVE-2023-44487, CVE-2019-9512, CVE-2019-9515, CVE-2019-9518). */
const WHY = {
  reset: 'too many streams reset in too short a time (rapid reset)',
  settings: 'settings changed too often in too short a time',
  ping: 'too many pings in too short a time',
  idle: 'too many frames that say nothing in too short a time',
} as const;

/** Servers of gRPC measure the line with a ping a round trip while a body comes. */
const PINGS = 10_000;

/** Told of each such frame; a fault when it is one too many. */
export type Floods = (kind: keyof typeof WHY) => Fault | null;

/** Guards of one connection; `now` is monotonic, in milliseconds. */
export function createFloods(now: () => number): Floods {
  const guards = {
    reset: createFloodGuard(),
    settings: createFloodGuard(),
    ping: createFloodGuard(PINGS),
    idle: createFloodGuard(),
  };
  return (kind) => (guards[kind](now()) ? { code: CODE.enhanceYourCalm, why: WHY[kind] } : null);
}
