import { carriers } from '../carriers.ts';
import { documentUnder } from '../events/document.ts';
import type { Mark } from '../protocol.ts';
import { defineProtocol } from '../protocol.ts';
import { umengEvents } from '../umeng/batch-events.ts';
import type { Envelope } from '../umeng/envelope.ts';
import { umengEnvelope } from '../umeng/envelope.ts';

export default defineProtocol({
  id: 'umeng',
  version: 1,
  docs: {
    summary:
      'Umeng analytics envelopes on any host: a Thrift struct proved by its MD5, around zlib JSON; with codex 1 sealed ' +
      'with AES-128-CBC under bytes 1 to 16 of the signature that stands beside it.',
    references: [
      'https://developer.umeng.com/docs/119267',
      'https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md',
    ],
    limitations: [
      'Rows are made of the lists under analytics; what stands elsewhere in the batch is searched but makes no row.',
      'Of an envelope that was cut off nothing is read.',
    ],
  },
  traces: { decoders: ['thrift'] },
  locks: (roots) => {
    return carriers(roots, 'thrift').flatMap((node) => {
      const envelope = umengEnvelope(node);
      return envelope?.key == null ? [] : [{ node: envelope.entity, key: envelope.key }];
    });
  },
  recognise: (roots) => carriers(roots, 'thrift').filter((node) => umengEnvelope(node) !== null),
  open(found) {
    const envelopes = found.map(umengEnvelope).filter((envelope) => envelope !== null);
    const documents = envelopes.map(({ entity }) => documentUnder(entity)).filter((document) => document !== null);
    return { events: documents.flatMap(umengEvents), marks: envelopes.flatMap(markOf) };
  },
});

function markOf({ entity, codex }: Envelope): readonly Mark[] {
  if (entity.children.length > 0) return [];
  const why = `Umeng envelope with codex ${codex}, which the key in its signature does not open`;
  return [{ node: entity, outcome: { kind: 'sealed', why }, grade: 'opaque' }];
}
