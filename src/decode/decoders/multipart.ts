import { latin1, toUtf8, utf8 } from '../../bytes/index.ts';
import { Content } from '../content.ts';
import type { Part } from '../decoder.ts';
import { defineDecoder, fail, field, ok } from '../decoder.ts';

/** RFC 2046: at most 70 characters; browsers and SDKs keep to these. */
const FIRST_LINE = /^--([\w'()+,./:=? -]{1,70})\r?\n/;

export default defineDecoder({
  id: 'multipart',
  version: 1,
  family: 'structure',
  reads: 'any',
  least: 24,
  marks: true,
  docs: {
    summary: 'Takes multipart/form-data apart (RFC 7578): one part per field, named by its Content-Disposition.',
    references: ['https://www.rfc-editor.org/rfc/rfc7578', 'https://www.rfc-editor.org/rfc/rfc2046#section-5.1'],
    limitations: [
      'The headers of a part are not undone (Content-Transfer-Encoding).',
      'Text before the first boundary is dropped.',
    ],
  },
  sniff(content) {
    // A text is not turned into bytes to be told that it is none of this.
    if (content.fromText && content.text?.startsWith('--') !== true) return 0;
    const { bytes } = content;
    return bytes[0] === 0x2d && bytes[1] === 0x2d && boundaryOf(bytes) !== null ? 0.95 : 0;
  },
  decode({ bytes }, { maxParts }) {
    const boundary = boundaryOf(bytes);
    if (boundary === null) return fail('no boundary');
    const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const delimiter = toUtf8(`--${boundary}`);
    const parts: Part[] = [];
    let start = delimiter.length;
    while (parts.length < maxParts) {
      const next = body.indexOf(delimiter, start);
      // A body that was cut off keeps what arrived of its last part.
      const part = readPart(bytes.subarray(start, next < 0 ? bytes.length : next));
      if (part !== null) parts.push(part);
      if (next < 0) break;
      start = next + delimiter.length;
    }
    return parts.length > 0 ? ok(parts, 0) : fail('no part with a name');
  },
});

function boundaryOf(bytes: Uint8Array): string | null {
  return FIRST_LINE.exec(latin1(bytes.subarray(0, 76)))?.[1] ?? null;
}

/** The bytes between two delimiters: line end, headers, empty line, content, line end. */
function readPart(bytes: Uint8Array): Part | null {
  const head = latin1(bytes.subarray(0, 4096));
  const blank = /\r?\n\r?\n/.exec(head);
  if (blank === null) return null;
  const rawName = /;\s{0,8}name="([^"]{0,256})"/i.exec(head.slice(0, blank.index))?.[1];
  if (rawName === undefined) return null;
  const name = utf8(new Uint8Array(Buffer.from(rawName, 'latin1'))) ?? rawName;
  const start = blank.index + blank[0].length;
  let end = bytes.length;
  if (end > start && bytes[end - 1] === 0x0a) end -= 1;
  if (end > start && bytes[end - 1] === 0x0d) end -= 1;
  return field(name, Content.ofBytes(bytes.subarray(start, end)));
}
