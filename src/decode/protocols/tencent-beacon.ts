import { bodyOf, headerText } from '../fields.ts';
import type { Node } from '../node.ts';
import { defineProtocol } from '../protocol.ts';

export default defineProtocol({
  id: 'tencent-beacon',
  version: 1,
  docs: {
    summary:
      'Tencent Beacon on any host: the headers wup_version, TYPE_COMPRESS and encr_type: rsapost over a body that cannot ' +
      'be read; named and sealed.',
    references: ['https://beacon.qq.com/'],
    limitations: [
      'Nothing is opened: the AES key is wrapped for the vendor.',
      'Bugly is named only when it sends the same headers; without them its uploads stay opaque and unnamed.',
    ],
  },
  traces: { headers: ['encr_type'] },
  recognise(roots) {
    const body = bodyOf(roots);
    return body !== null && isSealed(body) && hasHeaders(roots) ? [body] : [];
  },
  open: ([body]) => {
    const why = 'AES with a key that is wrapped with RSA (encr_type: rsapost)';
    return {
      events: [],
      marks: body === undefined ? [] : [{ node: body, outcome: { kind: 'sealed', why }, grade: 'public-key' }],
    };
  },
});

/** All three, because each alone is a word that others may use. */
function hasHeaders(roots: readonly Node[]): boolean {
  if (headerText(roots, 'encr_type') !== 'rsapost') return false;
  return headerText(roots, 'wup_version') !== null && headerText(roots, 'type_compress') !== null;
}

/** What can be read is not sealed, whatever the headers say. */
function isSealed({ children, text, size }: Node): boolean {
  return size > 0 && children.length === 0 && text === null;
}
