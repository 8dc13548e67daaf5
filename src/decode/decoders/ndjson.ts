import { Content } from '../content.ts';
import type { Part } from '../decoder.ts';
import { defineDecoder, fail, field, ok } from '../decoder.ts';

export default defineDecoder({
  id: 'ndjson',
  version: 1,
  family: 'structure',
  reads: 'text',
  marks: true,
  pointers: true,
  docs: {
    summary: 'Takes newline-delimited JSON apart: one part per line that is not blank.',
    references: ['https://github.com/ndjson/ndjson-spec'],
    limitations: ['Every line must be an object or an array; one foreign line and the text stays whole.'],
  },
  sniff({ text }) {
    if (text === null || !(text.startsWith('{') || text.startsWith('['))) return 0;
    const end = text.indexOf('\n');
    return end > 0 && end < text.length - 1 && isDocument(text.slice(0, end).trim()) ? 0.95 : 0;
  },
  decode({ text }, { maxParts }) {
    if (text === null) return fail('not text');
    const parts: Part[] = [];
    for (let start = 0; start < text.length && parts.length < maxParts;) {
      const found = text.indexOf('\n', start);
      const end = found < 0 ? text.length : found;
      const line = text.slice(start, end).trim();
      start = end + 1;
      if (line === '') continue;
      if (!isDocument(line)) return fail('a line is no JSON object or array');
      parts.push(field(`/${parts.length}`, Content.ofText(line)));
    }
    return parts.length > 1 || maxParts === 1 ? ok(parts, 0) : fail('fewer than two lines');
  },
});

/** An object or an array from end to end. */
function isDocument(line: string): boolean {
  return (line.startsWith('{') && line.endsWith('}')) || (line.startsWith('[') && line.endsWith(']'));
}
