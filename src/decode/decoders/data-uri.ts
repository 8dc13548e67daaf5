import { readBase64 } from '../base64-text.ts';
import { Content } from '../content.ts';
import { fromBase64, takeBytes, urlDecode } from '../cyberchef.ts';
import { defineDecoder, fail, ok, whole } from '../decoder.ts';
import { SURE } from '../evidence.ts';
import { unescapePercent } from '../percent-bytes.ts';

/** `data:`, a media type with parameters, `;base64` or not, a comma. */
const HEAD = /^data:([\w.+-]{1,64}\/[\w.+-]{1,64})?((?:;[\w.+-]{1,64}=[^,;]{0,128}){0,4})(;base64)?,/i;
const LONGEST_HEAD = 1024;

export default defineDecoder({
  id: 'data-uri',
  version: 1,
  family: 'encoding',
  reads: 'text',
  least: 24,
  docs: {
    summary: 'Undoes a data URI (RFC 2397): base64 or percent escapes.',
    references: ['https://www.rfc-editor.org/rfc/rfc2397'],
    limitations: [
      'The media type is kept in the params and not believed.',
      'A URI in the middle of a text is not found.',
    ],
  },
  sniff: ({ text }) =>
    text !== null && /^data:/i.test(text.slice(0, 5)) && HEAD.test(text.slice(0, LONGEST_HEAD)) ? 0.95 : 0,
  operations({ before: { text } }) {
    const head = HEAD.exec((text ?? '').slice(0, LONGEST_HEAD));
    if (text === null || head === null) return null;
    const data = text.slice(head[0].length);
    const cut = takeBytes(head[0].length, Buffer.byteLength(data));
    return [cut, ...urlDecode(data, false), ...(head[3] === undefined ? [] : [fromBase64('standard')])];
  },
  decode({ text }) {
    const head = HEAD.exec((text ?? '').slice(0, LONGEST_HEAD));
    if (text === null || head === null) return fail('no data URI');
    const data = text.slice(head[0].length);
    const params = { type: head[1] ?? 'text/plain' };
    if (head[3] === undefined) return ok([whole(unescapePercent(data), params)], SURE);
    const clean = data.includes('%') ? (unescapePercent(data).text ?? data) : data;
    if (readBase64(clean) === null) return fail('not base64');
    return ok([whole(Content.ofBytes(new Uint8Array(Buffer.from(clean, 'base64'))), params)], SURE);
  },
});
