import { blobBody } from './answers.mjs';
import { requestBytes } from './message.mjs';

export const download = {
  id: 'download',
  title: 'Downloads: 4 keep-alive connections, GET with an answer of 10 MiB',
  unique: 'path and X-Request-Id of each request, each answer (10 MiB made from a nonce)',
  repeats: 'one host name, the other request headers',
  planted: 'nothing',
  canary: null,
  connections: 4,
  oneShot: false,
  requests: { full: 40, quick: 12 },
  isPlanted: () => false,
  make({ host, random }) {
    const nonce = random.hex(16);
    const bytes = requestBytes({ method: 'GET', target: `/v1/blobs/${nonce}`, host, id: random.uuid() });
    return { bytes, answer: () => blobBody(nonce) };
  },
};
