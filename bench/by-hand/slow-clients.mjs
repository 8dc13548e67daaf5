import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { askUntil, option, quantiles, report, startSession } from './session.mjs';

/**
 * Slow heads, silence and halves of ClientHellos, so many of each: how long they are kept, and what a client that
 * behaves feels of it. They come from several loopback addresses, since one client may have 512 connections only.
 */
const EACH = option('each', 2_000);
const PER_ADDRESS = 500;
const HALF_HELLO = Buffer.from('16030100c8010000c40303', 'hex');
const GOAL = 30;

const KINDS = [
  ['slow head', (socket) => drip(socket, 'GET http://api.bench.example/ HTTP/1.1\r\nHost: api.bench.example\r\n')],
  ['silent', () => undefined],
  ['half a ClientHello', (socket) => socket.write(HALF_HELLO)],
];

/** A few bytes every second, for ever. */
function drip(socket, text) {
  socket.write(text);
  const timer = setInterval(() => socket.write('X-a: b\r\n'), 1_000);
  socket.once('close', () => clearInterval(timer));
}

function attack(port, number, behave) {
  return new Promise((resolve) => {
    const localAddress = `127.0.1.${1 + Math.floor(number / PER_ADDRESS)}`;
    const socket = connect({ host: '127.0.0.1', port, localAddress }, () => behave(socket));
    const since = performance.now();
    socket.resume();
    socket.on('error', () => undefined);
    socket.once('close', () => resolve((performance.now() - since) / 1000));
  });
}

const session = await startSession();
const before = quantiles(await askUntil(await session.open(), (count) => count >= 500, 10));
let over = false;
const attacks = [];
const during = session.open().then((tls) => askUntil(tls, () => over, 10));
for (let number = 0; number < EACH * KINDS.length; number += 1) {
  attacks.push([KINDS[number % KINDS.length][0], attack(session.port, number, KINDS[number % KINDS.length][1])]);
  if (number % 50 === 49) await sleep(10);
}
const kept = await Promise.all(attacks.map(([kind, closed]) => closed.then((seconds) => [kind, seconds])));
over = true;
const meanwhile = quantiles(await during);
await session.stop();

for (const [kind] of KINDS) {
  const times = kept.filter(([own]) => own === kind).map(([, seconds]) => seconds);
  report(`${times.length} × ${kind}: longest kept, s`, Math.max(...times), GOAL);
}
report('p99 of a client that behaves, before, ms', before.p99);
report('p99 meanwhile, ms', meanwhile.p99, 2 * before.p99);
for (const { outcome, detail, count } of session.rows(
  'SELECT outcome, detail, count(*) AS count FROM connection GROUP BY 1, 2 ORDER BY 3 DESC',
))
  report(`rows: ${outcome}, ${detail}`, count);
