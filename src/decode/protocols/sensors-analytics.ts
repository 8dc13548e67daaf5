import type { Node } from '../node.ts';
import type { Mark, Opened } from '../protocol.ts';
import { defineProtocol } from '../protocol.ts';
import type { SensorsCarrier } from '../sensors/carrier.ts';
import { sensorsCarrier } from '../sensors/carrier.ts';
import { sensorsEvents } from '../sensors/events.ts';
import { sensorsSeals } from '../sensors/seals.ts';

export default defineProtocol({
  id: 'sensors-analytics',
  version: 1,
  docs: {
    summary:
      'Sensors Analytics SDKs on any host: form or query with data_list or data, base64, mostly gzip, JSON events; ' +
      'checked by crc = Java String.hashCode of the data as sent.',
    references: [
      'https://github.com/sensorsdata/sa-sdk-android',
      'https://github.com/sensorsdata/sa-sdk-javascript',
      'https://github.com/sensorsdata/sa-sdk-node',
    ],
    limitations: [
      'Event and transport encryption with a public key (gzip=9, gzip=13) opens with the RSA private key only; SM2 and EC stay sealed.',
      'The AES plugin of the JavaScript SDK opens only with the key of the page.',
    ],
  },
  traces: { fields: ['data_list', 'data'] },
  recognise: (roots) => [...walk(roots)].filter((node) => sensorsCarrier(node) !== null),
  open: (carriers) => merge(carriers.map(sensorsCarrier).filter((carrier) => carrier !== null)),
});

function* walk(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    if (node.children.length === 0) continue;
    yield node;
    yield* walk(node.children);
  }
}

function merge(carriers: readonly SensorsCarrier[]): Opened {
  return {
    events: carriers.flatMap(({ documents }) => documents.flatMap(sensorsEvents)),
    marks: carriers.flatMap(({ documents, check }) => [
      ...documents.flatMap(sensorsSeals),
      ...(check === null ? [] : [checkMark(check)]),
    ]),
  };
}

/** The checksum is a check of ours and not the sender's data: the report says whether it fits. */
function checkMark({ node, fits }: NonNullable<SensorsCarrier['check']>): Mark {
  const format = `java-hash-code (${fits ? 'fits the data' : 'does not fit the data'})`;
  return { node, outcome: { kind: 'structured', format }, grade: null };
}
