import { askUntil, inParallel, option, report, startSession, usage } from './session.mjs';

/** Many requests: memory, open files and the file's log from beginning to end. */
const COUNT = option('count', 200_000);
const CONNECTIONS = 20;
const SAMPLES = 50;

/** The slope of the least-squares line. */
function slope(points) {
  const mean = (at) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const over = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return over / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

const session = await startSession();
let sent = 0;
const samples = [];
const startedAt = performance.now();
await inParallel(CONNECTIONS, CONNECTIONS, async () => {
  const tls = await session.open();
  await askUntil(tls, () => {
    if (sent >= COUNT) return true;
    sent += 1;
    if (sent % Math.ceil(COUNT / SAMPLES) === 0) samples.push([sent, usage(session)]);
    return false;
  });
  tls.end();
});
const seconds = (performance.now() - startedAt) / 1000;
const late = samples.filter(([at]) => at >= COUNT / 10);
const files = late.map(([, { files: open }]) => open);
report(`requests a second, ${COUNT} in all`, COUNT / seconds);
const path = samples.filter((_sample, at) => at % 5 === 4).map(([, { rss }]) => Math.round(rss));
report('RSS at each tenth, MB', path.join(' '));
report('RSS after the first tenth, MB', late[0][1].rss);
report('RSS at the end, MB', late.at(-1)[1].rss);
report('growth after the first tenth, MB per million requests', slope(late.map(([at, { rss }]) => [at, rss])) * 1e6, 5);
report('open files, most less least', Math.max(...files) - Math.min(...files), 3);
report('the log (WAL), largest, MB', Math.max(...samples.map(([, { wal }]) => wal)), 64);
await session.stop();
report('exchanges that are not in the file', COUNT - session.rows('SELECT count(*) AS n FROM exchange')[0].n, 0);
report('gaps', session.rows('SELECT count(*) AS n FROM gap')[0].n, 0);
