import { cookiePairs } from '../cookie-pairs.ts';
import { Content } from '../content.ts';
import { defineDecoder, fail, field, ok } from '../decoder.ts';

/** Longer than all cookies of a browser for one site. */
const LONGEST = 64 * 1024;

export default defineDecoder({
  id: 'cookie',
  version: 1,
  family: 'structure',
  reads: 'text',
  marks: true,
  docs: {
    summary: 'Takes `a=1; b=2` apart where it was sent as a value. The Cookie header itself is split into roots.',
    references: ['https://www.rfc-editor.org/rfc/rfc6265#section-4.2'],
    limitations: [
      'At most 64 KiB. Two pairs or more; every piece must be a pair, so attributes such as HttpOnly end it.',
    ],
  },
  sniff({ text }) {
    if (text === null || text.length > LONGEST || !text.includes('; ')) return 0;
    return /^[\w.$@-]{1,128}=/.test(text.slice(0, 160)) ? 0.8 : 0;
  },
  decode({ text }, { maxParts }) {
    const pairs = cookiePairs(text ?? '');
    if (pairs.length < 2 || pairs.some(([name]) => name === null)) return fail('not a list of pairs');
    return ok(
      pairs.slice(0, maxParts).map(([name, value]) => field(name ?? '', Content.ofText(value))),
      0,
    );
  },
});
