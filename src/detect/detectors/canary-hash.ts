import { type Context, defineDetector } from '../detector.ts';
import { digestTokens } from '../digest-tokens.ts';
import { labelOf } from '../label-of.ts';

/** A digest of a value of the tester: a pseudonym that links back to it. */
export default defineDetector({
  id: 'canary-hash',
  version: 1,
  docs: {
    summary: 'Looks for MD5, SHA-1 and SHA-256 digests of the values you planted or named, in hex and base64.',
    references: ['https://www.rfc-editor.org/rfc/rfc1321', 'https://csrc.nist.gov/pubs/fips/180-4/upd1/final'],
    limitations: [
      'Salted, keyed, shortened or repeated hashes are not recognised; neither are digests sent as raw bytes.',
      'A matching digest shows that the sender had the value; it does not show the value itself.',
    ],
  },
  messages: {
    hashed: 'The {hash} of your {label} was sent: a pseudonym that whoever has the value can link back to it.',
  },
  prefilter: (joined, { canaries }) => !matches(joined, canaries).next().done,
  *inspect({ text }, { canaries }) {
    for (const { start, end, canary, hash } of matches(text, canaries)) {
      yield {
        messageId: 'hashed',
        data: { hash, label: labelOf(canary.kind) },
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
  for (const { token, start, end } of digestTokens(text)) {
    const digest = canaries.digests.get(token);
    if (digest !== undefined) yield { ...digest, start, end };
  }
}
