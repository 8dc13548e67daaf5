import { MAX_HEAD } from '../http1/head-reader.ts';
import type { Fault } from './codes.ts';
import { CODE } from './codes.ts';
import type { Frame } from './frame.ts';
import { FLAG, FRAME, unpad } from './frame.ts';

/** Bytes of a field block before they are decoded: nothing of what we take is longer. */
const MAX_BLOCK = MAX_HEAD + 16 * 1024;
/** Frames of one block; a browser needs five for 64 KiB. */
const MAX_PARTS = 32;

/** A field block that is whole. */
export interface Block {
  readonly stream: number;
  readonly bytes: Buffer;
  readonly end: boolean;
  /** The stream says that it depends on itself. */
  readonly circular: boolean;
}

/** Puts HEADERS and the CONTINUATION frames behind it together (RFC 9113 section 6.10). */
export interface BlockReader {
  /** True between a HEADERS frame and its last CONTINUATION: nothing else may come. */
  readonly open: boolean;
  take(frame: Frame): Block | Fault | null;
}

const fault = (why: string, code: number = CODE.protocolError): Fault => ({ code, why });

export function createBlockReader(): BlockReader {
  let begun: (Block & { readonly parts: Buffer[] }) | null = null;
  let size = 0;

  const begin = (frame: Frame): Fault | null => {
    const content = unpad(frame);
    const hasPriority = (frame.flags & FLAG.priority) !== 0;
    if (!content || (hasPriority && content.length < 5)) {
      return fault('a HEADERS frame that is shorter than it says', content ? CODE.frameSizeError : CODE.protocolError);
    }
    const circular = hasPriority && (content.readUInt32BE(0) & 0x7fffffff) === frame.stream;
    const part = hasPriority ? content.subarray(5) : content;
    const end = (frame.flags & FLAG.endStream) !== 0;
    begun = { stream: frame.stream, bytes: part, end, circular, parts: [part] };
    size = part.length;
    return null;
  };
  return {
    get open() {
      return begun !== null;
    },
    take(frame) {
      if (frame.type === FRAME.headers) {
        const wrong = begin(frame);
        if (wrong) return wrong;
      } else {
        if (begun?.stream !== frame.stream) return fault('a CONTINUATION of nothing');
        begun.parts.push(frame.payload);
        size += frame.payload.length;
      }
      const { parts, ...block } = begun!;
      if (size > MAX_BLOCK || parts.length > MAX_PARTS) return fault('headers without end', CODE.enhanceYourCalm);
      if ((frame.flags & FLAG.endHeaders) === 0) return null;
      begun = null;
      return { ...block, bytes: parts.length === 1 ? block.bytes : Buffer.concat(parts) };
    },
  };
}
