import { itemsBody } from './answers.mjs';
import { getItems } from './message.mjs';

const ALL = 1_000;

export const hosts = {
  id: 'hosts',
  title:
    'New hosts: a connection, a TLS handshake and one GET with a 10 kB JSON answer for each of 1,000 hosts; 10 at a time',
  unique:
    'host (in the first round; the next ones see the same hosts again), path, query and X-Request-Id of each request, each answer',
  repeats: 'the other request headers',
  planted: 'nothing',
  canary: null,
  connections: 10,
  oneShot: true,
  requests: { full: ALL, quick: 100 },
  /** The host of each request, in place of the one of all other workloads. */
  hostOf: (index) => `h${index % ALL}.bench.example`,
  hosts: Array.from({ length: ALL }, (_, index) => `h${index}.bench.example`),
  isPlanted: () => false,
  make(context) {
    const port = context.host.slice(context.host.indexOf(':'));
    const { bytes, nonce } = getItems({ ...context, host: `${hosts.hostOf(context.index)}${port}` });
    return { bytes, host: hosts.hostOf(context.index), answer: () => itemsBody(nonce) };
  },
};
