import { Content } from '../content.ts';
import type { Part } from '../decoder.ts';
import { defineDecoder, fail, field, ok } from '../decoder.ts';

/** A line that is an object or an array from end to end. */
const LINE = /^\s*(?:\{.*\}|\[.*\])\s*$/s;

export default defineDecoder({
  id: 'ndjson',
  version: 1,
  family: 'structure',
  reads: 'text',
  pointers: true,
  docs: {
    summary: 'Takes newline-delimited JSON apart: one part per line that is not blank.',
    references: ['https://github.com/ndjson/ndjson-spec'],
    limitations: ['Every line must be an object or an array; one foreign line and the text stays whole.'],
  },
  sniff({ text }) {
    if (text === null || !(text.startsWith('{') || text.startsWith('['))) return 0;
    const end = text.indexOf('\n');
    return end > 0 && end < text.length - 1 && LINE.test(text.slice(0, end)) ? 0.95 : 0;
  },
  decode({ text }, { maxParts }) {
    const parts: Part[] = [];
    for (const line of (text ?? '').split('\n')) {
      if (line.trim() === '') continue;
      if (!LINE.test(line)) return fail('a line is no JSON object or array');
      if (parts.length < maxParts) parts.push(field(`/${parts.length}`, Content.ofText(line.trim())));
    }
    return parts.length > 1 || maxParts === 1 ? ok(parts, 0) : fail('fewer than two lines');
  },
});
