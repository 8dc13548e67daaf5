import { valueOf } from '../events/document.ts';
import { carriers } from '../carriers.ts';
import { formsWith } from '../events/fields.ts';
import { bodyOf } from '../fields.ts';
import type { Node } from '../node.ts';
import type { Mark } from '../protocol.ts';
import { defineProtocol } from '../protocol.ts';
import { sealedBody, wrappedKey } from '../xiaomi/onetrack-seal.ts';
import { isHeadAndBody, recordEvents } from '../xiaomi/records.ts';

const ID = 'onetrack';

/** A list whose first element has a head or a body. */
const BEGINS = /^\s{0,16}\[\s{0,16}\{\s{0,16}"[HB]"/;

export default defineProtocol({
  id: ID,
  version: 1,
  docs: {
    summary:
      'Xiaomi OneTrack (protocol 3.0) on any host: plain JSON [{"H":{…},"B":{…}}], or AES under the headers OT_SID, ' +
      'OT_ts, OT_sender and OT_protocol, which is named and stays sealed; OT_sender is the package name in the clear.',
    references: ['https://doi.org/10.1371/journal.pone.0279942', 'https://arxiv.org/abs/2302.01890'],
    limitations: [
      'The session key of a sealed upload went out under an RSA-1024 public key; that request is named by its signature.',
      'A plain batch is recognised when every element has a head with event, app_id and instance_id.',
    ],
  },
  traces: { fields: ['secretKey'], headers: ['ot_sid'], words: ['"H"', '"B"'] },
  recognise(roots) {
    const documents = carriers(roots, 'json').filter(isBatch);
    if (documents.length > 0) return documents;
    const sealed = sealedBody(roots);
    return sealed === null ? formsWith(roots, ['secretKey']).flatMap((form) => wrappedKey(form) ?? []) : [sealed];
  },
  open: (carriers) => ({
    events: carriers.filter(isBatch).flatMap((document) => {
      return recordEvents({ protocol: ID, document, json: document.text ?? '', pointer: '', common: {} });
    }),
    marks: carriers.flatMap(markOf),
  }),
});

function isBatch(document: Node): boolean {
  // Nearly every document ends here, before anything is parsed.
  if (!BEGINS.test(document.text?.slice(0, 64) ?? '')) return false;
  const value = valueOf(document);
  if (!Array.isArray(value) || value.length === 0) return false;
  return value.every((each) => {
    return isHeadAndBody(each) && ['event', 'app_id', 'instance_id'].every((name) => name in each.H);
  });
}

function markOf(node: Node): readonly Mark[] {
  if (node.name === 'secretKey') {
    return [{ node, outcome: { kind: 'structured', format: 'wrapped session key' }, grade: 'public-key' }];
  }
  if (node.children.length > 0 || bodyOf([node]) === null) return [];
  const why = 'AES-128 with the session key of OT_SID, which was agreed under an RSA-1024 public key';
  return [{ node, outcome: { kind: 'sealed', why }, grade: 'public-key' }];
}
