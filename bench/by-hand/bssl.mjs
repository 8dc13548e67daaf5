import { spawn } from 'node:child_process';
import { startLoggingOrigin } from './okhttp/origin.mjs';
import { option, report, startSession } from './session.mjs';

/** BoringSSL's own client (AOSP 13; Debian: android-boringssl) through CONNECT: it trusts our authority, or does not. */
const COUNT = option('count', 10);
const HOST = 'boring.bench.example';

let origin;
const session = await startSession({
  names: [HOST],
  startOrigin: async (files) => (origin = await startLoggingOrigin(files)),
});

/** One GET over one connection; true when the whole answer came. */
function get(number, roots, more = []) {
  return new Promise((resolve) => {
    const args = [
      'client',
      '-connect',
      `${HOST}:443`,
      '-server-name',
      HOST,
      '-root-certs',
      roots,
      '-alpn-protos',
      'http/1.1',
    ];
    const client = spawn('bssl-tool', [...args, '-http-tunnel', `127.0.0.1:${session.port}`, ...more]);
    let text = '';
    client.stdout.on('data', (chunk) => (text += chunk.latin1Slice()));
    client.stderr.resume();
    client.stdin.on('error', () => undefined);
    client.stdin.write(`GET /item/${number} HTTP/1.1\r\nHost: ${HOST}\r\nConnection: close\r\n\r\n`);
    client.once('close', () => resolve(text.includes('200 OK') && text.includes(`/item/${number}`)));
  });
}

let answered = 0;
for (let number = 1; number <= COUNT; number += 1) {
  const more = number % 2 === 0 ? ['-max-version', 'tls1.2'] : ['-grease', '-permute-extensions', '-ech-grease'];
  if (await get(number, session.ca, more)) answered += 1;
}
const distrusting = [];
for (let number = 101; number <= 104; number += 1) distrusting.push(await get(number, session.upstreamCa));
await session.stop();

const rows = session.rows('SELECT * FROM exchange ORDER BY id');
const read = rows.filter(({ error }) => error === null);
const logged = new Map(origin.log.map((entry) => [entry.path, entry]));
report(`sent ${COUNT}, not answered`, COUNT - answered, 0);
report('not recorded', COUNT - read.length, 0);
const other = read.filter((row) => logged.get(new URL(row.url).pathname)?.down !== row.response_bytes);
report("with other bytes than in the origin's log", other.length, 0);
report('a client that does not trust us', distrusting.map((ok) => (ok ? 'works' : 'fails')).join(', '));
report('its attempts that failed', distrusting.filter((ok) => !ok).length, 1);
report('its rows', rows.flatMap(({ error }) => error ?? []).join(', '));
