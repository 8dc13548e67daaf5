import { itemsBody } from './answers.mjs';
import { getItems } from './message.mjs';

export const newConnection = {
  id: 'new-connection',
  title:
    'A new connection per request: TCP, CONNECT, full TLS handshake (no resumption), one GET with a 10 kB JSON answer; 10 at a time',
  unique: 'path, query and X-Request-Id of each request, each answer (10 kB made from a nonce)',
  repeats: 'one host name (its certificate is made in the warm-up), the other request headers',
  planted: 'nothing',
  canary: null,
  connections: 10,
  oneShot: true,
  requests: { full: 500, quick: 150 },
  isPlanted: () => false,
  make(context) {
    const { bytes, nonce } = getItems(context);
    return { bytes, answer: () => itemsBody(nonce) };
  },
};
