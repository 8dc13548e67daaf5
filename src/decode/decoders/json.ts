import { defineDecoder, fail, ok, stop } from '../decoder.ts';
import { jsonLeaves } from '../json-leaves.ts';
import { jsonOperations } from '../json-operations.ts';
import { jsonLimit } from '../json-shape.ts';

/** An opening, a closing, quotes and colons in the right places: at least this much a character. */
const BITS_A_CHARACTER = 5;
const MOST_BITS = 64;

/** First and last character that are not white space; a byte order mark counts as white space. */
const EDGES: Readonly<Record<string, string>> = { '{': '}', '[': ']', '"': '"' };

export default defineDecoder({
  id: 'json',
  version: 1,
  family: 'structure',
  reads: 'text',
  marks: true,
  pointers: true,
  docs: {
    summary:
      'Takes a JSON text (RFC 8259) apart: one part per string, and per list that may be bytes, named by its pointer.',
    references: ['https://www.rfc-editor.org/rfc/rfc8259', 'https://www.rfc-editor.org/rfc/rfc6901'],
    limitations: [
      'Numbers, booleans and names stay in the text of the whole and become no parts.',
      'Of two equal names in one object the last one becomes a part.',
      'Nested over 200 deep or over a million values: not parsed.',
    ],
  },
  sniff({ text }) {
    if (text === null || text.length < 2) return 0;
    const first = firstCharacter(text);
    const last = EDGES[first];
    if (last === undefined || lastCharacter(text) !== last) return 0;
    // A lone string is worth parsing only when another document hides in it.
    return first !== '"' || /^\s*"\s*[{[]/.test(text.slice(0, 64)) ? 1 : 0;
  },
  operations: jsonOperations,
  decode({ text }, { maxParts }) {
    if (text === null) return fail('not text');
    const broken = jsonLimit(text);
    if (broken !== null) return stop(broken, 0);
    let value: unknown;
    try {
      value = JSON.parse(text.replace(/^\ufeff/, ''));
    } catch (error) {
      return fail((error as Error).message);
    }
    const bits = Math.min(MOST_BITS, BITS_A_CHARACTER * text.length);
    return ok(jsonLeaves(value, { maxParts, escapes: text.includes('\\u') }), bits);
  },
});

function firstCharacter(text: string): string {
  const first = text[0]!;
  return first > ' ' && first !== '\ufeff' ? first : (/^[\ufeff\s]{0,64}(\S)/.exec(text.slice(0, 65))?.[1] ?? '');
}

function lastCharacter(text: string): string {
  const last = text.at(-1)!;
  return last > ' ' ? last : (/(\S)\s{0,64}$/.exec(text.slice(-65))?.[1] ?? '');
}
