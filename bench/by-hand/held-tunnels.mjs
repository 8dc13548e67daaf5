import { askUntil, inParallel, option, quantiles, report, startSession, usage } from './session.mjs';

/** Idle TLS tunnels, each with a connection to the origin: what they cost, and how a new one is served beside them. */
const COUNT = option('count', 9_000);
const PER_ADDRESS = 500;

const session = await startSession();
const idle = usage(session);
const startedAt = performance.now();
const tunnels = await inParallel(COUNT, 40, (number) =>
  session.open(undefined, `127.0.1.${1 + Math.floor(number / PER_ADDRESS)}`),
);
let closed = 0;
for (const tls of tunnels) {
  tls.on('error', () => undefined);
  tls.once('close', () => (closed += 1));
}
report(`${COUNT} tunnels were opened in, s`, (performance.now() - startedAt) / 1000);
const held = usage(session);
const times = await inParallel(100, 1, async () => {
  const since = performance.now();
  const tls = await session.open();
  await askUntil(tls, (count) => count >= 1);
  tls.destroy();
  return performance.now() - since;
});
report('closed meanwhile', closed, 0);
report('RSS before, MB', idle.rss);
report('RSS with all of them, MB', held.rss, 500);
report('kB for each', ((held.rss - idle.rss) * 1000) / COUNT);
report('a new connection with TLS and one request, p50, ms', quantiles(times).p50);
report('the same, p99, ms', quantiles(times).p99, 200);
for (const tls of tunnels) tls.destroy();
await session.stop();
