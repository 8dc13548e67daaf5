import { applogEvents, isApplog } from '../bytedance/applog.ts';
import { carriers } from '../carriers.ts';
import { bodyOf, objectsWith } from '../fields.ts';
import { documentUnder } from '../events/document.ts';
import type { Node } from '../node.ts';
import type { Mark } from '../protocol.ts';
import { defineProtocol } from '../protocol.ts';

/** The first bytes of ttEncrypt. */
const MAGIC = Buffer.from([0x74, 0x63, 0x05, 0x10, 0x00, 0x00]);
const SALT_END = 38;

export default defineProtocol({
  id: 'bytedance-applog',
  version: 1,
  docs: {
    summary:
      'ByteDance AppLog on any host: JSON with magic_tag ss_app_log, and whatever ttEncrypt sealed (tt_data=a); a body ' +
      'with its magic that does not open is named and stays sealed.',
    references: ['https://doi.org/10.6028/NIST.FIPS.180-4'],
    limitations: [
      'Rows are made of event_v3; older lists of events are searched but make no rows.',
      'Events have no time in the rows.',
    ],
  },
  traces: { decoders: ['tt-encrypt'], words: ['"magic_tag"'], closedBody: true },
  recognise(roots) {
    const opened = carriers(roots, 'tt-encrypt');
    const plain = objectsWith(roots, '"magic_tag"').filter((node) => isApplog(node) && !isUnder(node, opened));
    if (opened.length + plain.length > 0) return [...opened, ...plain];
    const body = bodyOf(roots);
    return body !== null && isSealed(body) ? [body] : [];
  },
  open: (found) => ({
    events: found.map(documentUnder).flatMap((document) => (document === null ? [] : applogEvents(document))),
    marks: found.flatMap(markOf),
  }),
});

function isUnder(node: Node, above: readonly Node[]): boolean {
  for (let at: Node | null = node; at !== null; at = at.parent) if (above.includes(at)) return true;
  return false;
}

function isSealed({ children, size, bytes }: Node): boolean {
  if (children.length > 0 || size <= SALT_END || (size - SALT_END) % 16 !== 0) return false;
  return MAGIC.equals(bytes.subarray(0, MAGIC.length));
}

function markOf(node: Node): readonly Mark[] {
  if (node.children.length > 0) return [];
  const why = 'ttEncrypt: the published constant does not open it';
  return [{ node, outcome: { kind: 'sealed', why }, grade: 'opaque' }];
}
