import { Content } from '../content.ts';
import { hexArgument } from '../cyberchef.ts';
import { defineDecoder, fail, structured, whole } from '../decoder.ts';
import { xorKey } from '../xor-key.ts';

export default defineDecoder({
  id: 'xor',
  version: 1,
  family: 'encoding',
  reads: 'any',
  least: 24,
  docs: {
    summary: 'Undoes XOR with one constant byte under which JSON, gzip or a URL begins.',
    references: ['https://gchq.github.io/CyberChef/#recipe=XOR'],
    limitations: [
      'One byte, not a repeating key.',
      'Taken only when what comes out is a known format from end to end.',
    ],
  },
  sniff: (content) => (xorKey(content) === null ? 0 : 0.28),
  settings(content) {
    const key = xorKey(content);
    return key === null ? [] : [{ key }];
  },
  operations: ({ params }) => [
    { op: 'XOR', args: [hexArgument(new Uint8Array([Number(params['key'])])), 'Standard', false] },
  ],
  decode({ bytes }, _, params) {
    const key = Number(params['key']);
    if (!(key > 0 && key < 256)) return fail('no key');
    return structured([whole(Content.ofBytes(bytes.map((byte) => byte ^ key)))]);
  },
});
