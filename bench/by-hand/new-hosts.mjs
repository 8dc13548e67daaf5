import { cpuSeconds } from '../measure/process-usage.mjs';
import { askUntil, inParallel, listeningSockets, option, quantiles, report, startSession } from './session.mjs';

/** Hosts that were never seen before, one request each: how long, over how many ports, and how another client fares. */
const COUNT = option('count', 1_000);
const names = Array.from({ length: COUNT }, (_, number) => `h${number}.bench.example`);

const session = await startSession({ names });
const watched = await session.open();
await askUntil(watched, (count) => count >= 200);
let over = false;
const beside = session.open().then((tls) => askUntil(tls, () => over, 2));
const startedAt = performance.now();
const cpuBefore = cpuSeconds(session.pid);
const times = await inParallel(COUNT, 20, async (number) => {
  const since = performance.now();
  const tls = await session.open(names[number]);
  await askUntil(tls, (count) => count >= 1);
  tls.destroy();
  return performance.now() - since;
});
const seconds = (performance.now() - startedAt) / 1000;
const cpu = cpuSeconds(session.pid) - cpuBefore;
over = true;
const meanwhile = quantiles(await beside);
report(`${COUNT} hosts, 20 at a time, s`, seconds, 5);
report('CPU of telltale, all threads, s', cpu);
report('a host, p50, ms', quantiles(times).p50);
report('a host, p99, ms', quantiles(times).p99);
report('sockets that listen', listeningSockets(session.pid), 1);
report(
  'the longest request of a client beside them (bounds the stall of the event loop from above), ms',
  meanwhile.max,
);
report('its p99, ms', meanwhile.p99);
await session.stop();
