import { connect as tcpConnect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect as tlsConnect } from 'node:tls';
import { startApps } from './okhttp/session.mjs';
import { inParallel, option, report } from './session.mjs';

/**
 * Apps on OkHttp 3.13 (Debian: libokhttp-java) that trust our authority, do not, or pin; and connections that break off
 * by accident, none of which may be taken for pinning.
 */
const COUNT = option('count', 60);
const host = (name) => `${name}.bench.example`;
const KINDS = ['trusting-1', 'trusting-2', 'distrusting-1', 'distrusting-2', 'pinning-1', 'pinning-2'];
const ACCIDENTS = ['abort-1', 'abort-2', 'preconnect', 'torn', 'torn-early', 'left-properly'];
const protocolOf = (name) => (name.endsWith('-2') ? 'h2' : 'http/1.1');

const session = await startApps([...KINDS, ...ACCIDENTS].map(host));
const results = new Map();
for (const name of KINDS) {
  const [kind] = name.split('-');
  results.set(
    name,
    await session.app({
      mode: kind === 'trusting' ? 'ask' : 'fresh',
      host: host(name),
      count: kind === 'trusting' ? COUNT : 8,
      protocol: protocolOf(name),
      trusts: kind === 'distrusting' ? 'origin' : 'both',
      pinned: kind === 'pinning',
    }),
  );
}
for (const name of ['abort-1', 'abort-2'])
  results.set(name, await session.app({ mode: 'abort', host: host(name), count: 30, protocol: protocolOf(name) }));
results.set('preconnect', await session.app({ mode: 'preconnect', host: host('preconnect'), count: 10 }));

/** CONNECT and TLS of Node's, ended so many milliseconds after its beginning, or after the handshake. */
function accident(name, { after, from, how }) {
  return new Promise((resolve) => {
    const socket = tcpConnect(session.port, '127.0.0.1', () => {
      socket.write(`CONNECT ${host(name)}:443 HTTP/1.1\r\nHost: ${host(name)}:443\r\n\r\n`);
    });
    socket.on('error', () => undefined);
    let tls = socket;
    const later = () => sleep(after).then(() => (how === 'end' ? tls.end() : tls.destroy()));
    socket.once('close', resolve);
    if (from === 'beginning') void later();
    socket.once('data', () => {
      tls = tlsConnect({ socket, servername: host(name), secureContext: session.secureContext });
      tls.on('error', () => undefined);
      tls.resume();
      tls.once('secureConnect', () => {
        if (from === 'handshake') void later();
      });
    });
  });
}
const random = (most) => Math.random() * most;
await inParallel(30, 1, () => accident('torn', { after: random(900), from: 'handshake', how: 'destroy' }));
await inParallel(60, 1, () => accident('torn-early', { after: random(40), from: 'beginning', how: 'destroy' }));
await inParallel(30, 1, () => accident('left-properly', { after: random(900), from: 'handshake', how: 'end' }));
await sleep(1_500);
await session.stop();

const rowsOf = (name) => session.rows(`SELECT * FROM exchange WHERE host = '${host(name)}' ORDER BY id`);
const codesOf = (name) => {
  const counts = new Map();
  for (const { error } of rowsOf(name)) counts.set(error ?? 'read', (counts.get(error ?? 'read') ?? 0) + 1);
  return [...counts].map(([code, count]) => `${code} ${count}`).join(', ');
};
const blind = session.rows('SELECT * FROM blind_spot');
const first = (lines) => lines.map((line) => line.split(' ')[0]).join(' ');

for (const name of ['trusting-1', 'trusting-2']) {
  const lines = results.get(name).map((line) => line.split(' '));
  const rows = new Map(rowsOf(name).map((row) => [row.url.slice(row.url.indexOf('/', 8)), row]));
  const log = session.origin.log.filter((entry) => entry.host === host(name));
  const same = log.filter(({ path, up, down, protocol }) => {
    const row = rows.get(path);
    const line = lines[Number(/\d+$/.exec(path)[0])];
    const equal = (row?.request_bytes ?? 0) === up && (row?.response_bytes ?? 0) === down;
    return equal && protocol === protocolOf(name) && Number(line[3]) === up && Number(line[4]) === down;
  });
  const answered = lines.filter(
    ([word, status, protocol]) => word === 'ok' && status === '200' && protocol === protocolOf(name),
  );
  report(
    `${name}: sent ${lines.length}, answered ${answered.length}, in the origin's log ${log.length}, not recorded`,
    lines.length - rowsOf(name).length,
    0,
  );
  report(`${name}: with other bytes than in the origin's log or at the app`, lines.length - same.length, 0);
}
for (const [name, wrong, code] of [
  ['distrusting-1', 1, 'passed-through-distrust'],
  ['distrusting-2', 1, 'passed-through-distrust'],
  ['pinning-1', 3, 'passed-through-pinned'],
  ['pinning-2', 3, 'passed-through-pinned'],
]) {
  const lines = results.get(name);
  report(
    `${name}: ${first(lines)}; attempts that failed`,
    lines.filter((line) => !line.startsWith('ok ')).length,
    wrong,
  );
  report(`${name}: rows`, codesOf(name));
  const spot = blind.find((one) => one.host === host(name) && one.reason === code);
  const passed = rowsOf(name).filter(({ error }) => error === code);
  const same = passed.filter(({ request_bytes: up, response_bytes: down }) =>
    session.origin.connections.some((one) => one.up === up && one.down === down),
  );
  report(
    `${name}: blind spot`,
    spot ? `${spot.reason}, ${spot.count}, ${spot.bytes_up} up, ${spot.bytes_down} down` : 'none',
  );
  report(`${name}: passed through with other bytes than the origin counted`, passed.length - same.length, 0);
}
for (const name of ACCIDENTS) {
  const lines = results.get(name);
  if (lines) report(`${name}: ${first(lines)}`, lines.length);
  report(`${name}: rows`, codesOf(name) || 'none');
  report(`${name}: taken for pinning`, rowsOf(name).filter(({ error }) => error?.startsWith('passed')).length, 0);
}
