import { Content } from '../content.ts';
import type { Part } from '../decoder.ts';
import { defineDecoder, fail, field, ok } from '../decoder.ts';

/** A pair, another pair, nothing that a client leaves unescaped. */
const LINE = /^[A-Za-z_$@][\w.$@%-]{0,127}=[^\s"<>{}\\&]*&[^\s"<>{}\\]*\r?$/;

export default defineDecoder({
  id: 'form-lines',
  version: 1,
  family: 'structure',
  reads: 'text',
  least: 24,
  marks: true,
  pointers: true,
  docs: {
    summary: 'Takes a batch apart that was sent as one form or query a line.',
    references: ['https://url.spec.whatwg.org/#application/x-www-form-urlencoded'],
    limitations: ['Every line must hold two pairs or more.'],
  },
  sniff({ text }) {
    const end = text === null ? -1 : text.indexOf('\n');
    return end > 2 && end < text!.length - 1 && LINE.test(text!.slice(0, end)) ? 0.9 : 0;
  },
  decode({ text }, { maxParts }) {
    const parts: Part[] = [];
    for (const line of (text ?? '').split('\n')) {
      if (line.trim() === '') continue;
      if (!LINE.test(line)) return fail('a line is no form');
      if (parts.length < maxParts) parts.push(field(`/${parts.length}`, Content.ofText(line.trimEnd())));
    }
    return parts.length > 1 || maxParts === 1 ? ok(parts, 0) : fail('fewer than two lines');
  },
});
