import { itemsBody, receiptBody } from './answers.mjs';
import { CANARIES } from './canaries.mjs';
import { getItems, requestBytes } from './message.mjs';

const EMAIL = CANARIES.find(({ kind }) => kind === 'email').value;
const WORDS = 'list detail search cart profile settings basket checkout offers reviews stores help'.split(' ');
/** Every 20th request is a POST that carries the planted e-mail address. */
const PLANT_EVERY = 20;

function post({ host, random, index }) {
  const report = {
    id: random.uuid(),
    session: random.uuid(),
    at: 1_700_000_000_000 + random.below(1_000_000_000),
    screen: random.pick(WORDS),
    device: { model: 'Redmi Note 8', system: 'Android 10', language: 'en-GB', battery: random.below(100) },
    contact: isPlanted(index) ? EMAIL : `none-${random.hex(6)}`,
    path: [],
  };
  const size = () => JSON.stringify(report).length;
  while (size() < 485) report.path.push(`${random.pick(WORDS)}/${random.below(10_000)}`);
  const body = Buffer.from(JSON.stringify(report).padEnd(500));
  const bytes = requestBytes({
    method: 'POST',
    target: '/v1/reports',
    host,
    id: random.uuid(),
    type: 'application/json',
    body,
  });
  return { bytes, answer: () => receiptBody(body) };
}

function isPlanted(index) {
  return index % PLANT_EVERY === 1;
}

export const keepAlive = {
  id: 'keep-alive',
  title: 'Keep-alive HTTPS: 20 connections, GET with a 10 kB JSON answer and POST of 500 B JSON in turn',
  unique:
    'path, query and X-Request-Id of each request, every value but model, system and language in each POST body, each answer (10 kB made from a nonce)',
  repeats: 'one host name, the other request headers, JSON keys',
  planted: 'one e-mail address as plain JSON text in every 20th request',
  canary: EMAIL,
  connections: 20,
  oneShot: false,
  requests: { full: 4_000, quick: 1_000 },
  isPlanted,
  make(context) {
    if (context.index % 2 === 1) return post(context);
    const { bytes, nonce } = getItems(context);
    return { bytes, answer: () => itemsBody(nonce) };
  },
};
