import { type Context, defineDetector } from '../detector.ts';
import { PREFIX } from '../digests-of.ts';
import { digestTokens } from '../digest-tokens.ts';
import { labelOf } from '../label-of.ts';

/** A digest of a value of the tester: a pseudonym that links back to it. */
export default defineDetector({
  id: 'canary-hash',
  version: 2,
  docs: {
    summary:
      'Looks for MD5, SHA-1, SHA-256 and SHA-512 digests of the values you planted or named, in hex and base64, shortened ones and ones with a salt that you gave.',
    references: ['https://www.rfc-editor.org/rfc/rfc1321', 'https://csrc.nist.gov/pubs/fips/180-4/upd1/final'],
    limitations: [
      'Keyed and repeated hashes and those with a salt that you did not give are not recognised; neither are digests sent as raw bytes.',
      'Of a shortened digest 16 hex digits are the least: from its start, or the middle half of an MD5.',
      'A matching digest shows that the sender had the value; it does not show the value itself.',
    ],
  },
  messages: {
    hashed: 'The {hash} of your {label} was sent: a pseudonym that whoever has the value can link back to it.',
    salted:
      'The {hash} of your {label} with the salt “{salt}” was sent: a pseudonym that whoever has the value and the salt can link back to it.',
    shortened: '{digits} hex digits of the {hash} of your {label} were sent: a pseudonym that links back to it.',
  },
  prefilter: (joined, { canaries }) => !matches(joined, canaries).next().done,
  *inspect({ text }, { canaries }) {
    for (const { start, end, digits, canary, hash, hex, salt } of matches(text, canaries)) {
      yield {
        messageId: digits < hex.length ? 'shortened' : salt === null ? 'hashed' : 'salted',
        data: { hash, label: labelOf(canary.kind), digits: String(digits), salt: salt ?? '' },
        kind: canary.kind,
        confidence: 'inferred',
        canary: canary.value,
        span: { start, end },
      };
    }
  },
});

function* matches(text: string, canaries: Context['canaries']) {
  if (canaries.digests.size === 0) return;
  for (const { hex, start, end } of digestTokens(text)) {
    const digest = canaries.digests.get(hex.slice(0, PREFIX));
    if (digest === undefined) continue;
    const isMiddle = hex === digest.hex.slice(8, 8 + PREFIX);
    if (isMiddle || digest.hex.startsWith(hex)) yield { ...digest, digits: hex.length, start, end };
  }
}
