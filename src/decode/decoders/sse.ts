import { Content } from '../content.ts';
import type { Part } from '../decoder.ts';
import { defineDecoder, fail, field, ok } from '../decoder.ts';

/** How the first line of a stream begins: a field with its colon, or a comment. */
const FIRST = /^\ufeff?(?:(?:data|event|id|retry)?:)/;

/** What a line of a stream is: one of four fields, or a comment. */
const LINE = /^(data|event|id|retry|)(?::|$)/;

export default defineDecoder({
  id: 'sse',
  version: 1,
  family: 'structure',
  reads: 'text',
  least: 24,
  marks: true,
  pointers: true,
  docs: {
    summary: 'Takes a stream of server-sent events (text/event-stream) apart: the data of each event is a part.',
    references: ['https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation'],
    limitations: [
      'Every line must be a field or a comment, and an empty line must end an event.',
      'Names, ids and retry times of events stay in the text of the whole.',
    ],
  },
  sniff: ({ text }) => (text !== null && FIRST.test(text.slice(0, 8)) && /\n\r?\n/.test(text) ? 0.94 : 0),
  decode({ text }, { maxParts }) {
    const parts: Part[] = [];
    let data: string[] = [];
    for (const raw of (text ?? '').replace(/^\ufeff/, '').split('\n')) {
      const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
      if (line === '') {
        if (data.length > 0 && parts.length < maxParts) {
          parts.push(field(`/${parts.length}`, Content.ofText(data.join('\n'))));
        }
        data = [];
        continue;
      }
      const name = LINE.exec(line)?.[1];
      if (name === undefined) return fail('a line is no field');
      if (name === 'data') data.push(line.slice(line.startsWith('data: ') ? 6 : 5));
    }
    return parts.length > 0 ? ok(parts, 0) : fail('no event with data');
  },
});
