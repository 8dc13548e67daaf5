import { toUtf8 } from '../bytes/index.ts';
import { Content } from './content.ts';

const PERCENT = 0x25;

/** Value of a hex digit by its code, 255 for anything else. */
const DIGIT = new Uint8Array(256).fill(255);
for (let value = 0; value < 16; value += 1) {
  const digit = value.toString(16);
  DIGIT[digit.charCodeAt(0)] = value;
  DIGIT[digit.toUpperCase().charCodeAt(0)] = value;
}

/** Undoes `%XX` (RFC 3986 2.1); a `%` without two hex digits stays what it is. The result may be any bytes. */
export function unescapePercent(text: string): Content {
  if (!text.includes('%')) return Content.ofText(text);
  const source = toUtf8(text);
  const target = new Uint8Array(source.length);
  let length = 0;
  for (let index = 0; index < source.length; index += 1) {
    const high = source[index] === PERCENT ? DIGIT[source[index + 1] ?? 0]! : 255;
    const low = high === 255 ? 255 : DIGIT[source[index + 2] ?? 0]!;
    if (low === 255) target[length] = source[index]!;
    else {
      target[length] = high * 16 + low;
      index += 2;
    }
    length += 1;
  }
  const content = Content.ofBytes(target.subarray(0, length));
  return content.readable ? Content.ofText(content.text ?? '') : content;
}
