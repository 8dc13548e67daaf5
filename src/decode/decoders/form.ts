import { readBase64 } from '../base64-text.ts';
import { defineDecoder, fail, ok } from '../decoder.ts';
import { pairOperations } from '../pair-operations.ts';
import { pairParts } from '../pairs.ts';

const DECLARED = 'application/x-www-form-urlencoded';

/** A name, an equals sign, and something that does not read as base64 padding. */
const BEGINS_WITH_PAIR = /^[A-Za-z_$@][\w.$@:\-[\]~%+*]{0,127}=(?:[^=]|$)/;

/** What a client that escapes never leaves in a form. */
const UNESCAPED = /[\s"<>\\^`{|}]/;

export default defineDecoder({
  id: 'form',
  version: 1,
  family: 'structure',
  reads: 'text',
  marks: true,
  docs: {
    summary:
      'Takes `a=1&b=2` apart, percent escapes undone; `+` is a space, and a second part keeps it where there is one.',
    references: ['https://url.spec.whatwg.org/#application/x-www-form-urlencoded'],
    limitations: ['Of a lone `name=` without a value nothing is made.', '`;` is not taken as a separator.'],
  },
  sniff({ text }, { top, root, contentType }) {
    if (text === null || text.length < 3 || !text.includes('=') || !BEGINS_WITH_PAIR.test(text.slice(0, 160))) return 0;
    if (top && root.endsWith('.body') && contentType?.startsWith(DECLARED) === true) return 0.85;
    if (UNESCAPED.test(text) || isGrpcText(text)) return 0;
    return text.includes('&') || text.indexOf('=') < text.length - 1 ? 0.85 : 0;
  },
  operations: (undone) => pairOperations(undone),
  decode({ text }, { maxParts }) {
    if (text === null) return fail('not text');
    const parts = pairParts(text, { maxParts });
    return parts.length > 0 ? ok(parts, 0) : fail('no pairs');
  },
});

/** Messages of gRPC-web-text: padding stands between them like an equals sign, and each begins with a length below 2^24. */
function isGrpcText(text: string): boolean {
  return /^A[AQ]AA/.test(text) && (readBase64(text)?.pieces ?? 1) > 1;
}
