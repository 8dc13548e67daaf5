import { isUtf8 } from 'node:buffer';
import type { CapturedBody } from '../../model/index.ts';
import { createBodyCapture } from '../body-capture.ts';
import type { Inflater } from './inflater.ts';
import type { ReadMessage } from './read-message.ts';

/** Undoes the compression of a finished message; one that cannot be inflated stays as it was sent, with the reason. */
export function openMessage(
  message: Omit<ReadMessage, 'error'>,
  inflater: Inflater | null,
  bodyCap: number,
): ReadMessage {
  const { kind, body, compressed } = message;
  if (!compressed || inflater === null) return { ...message, error: textError(kind, body) };
  if (body.kept.length < body.length) {
    inflater.skip();
    return { ...message, error: `is too long to be inflated (${body.length} bytes)` };
  }
  const inflated = inflater.inflate(body.kept, body.complete);
  if (!inflated.ok) return { ...message, error: inflated.reason };
  const capture = createBodyCapture(bodyCap);
  capture.add(inflated.bytes);
  const opened = capture.finish(body.complete);
  return { ...message, body: opened, error: textError(kind, opened) };
}

/** A text is UTF-8 (RFC 6455 section 8.1); one that is cut off may end in half a character. */
function textError(kind: ReadMessage['kind'], { kept, length, complete }: CapturedBody): string | null {
  const judged = kind === 'text' && complete && kept.length === length;
  return judged && !isUtf8(kept) ? 'is not UTF-8' : null;
}
