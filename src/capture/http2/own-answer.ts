import type { ServerHttp2Stream } from 'node:http2';
import { failurePage } from '../own-answer.ts';
import type { Failure } from '../upstream.ts';

/** Answers a stream with a failure of ours: the code in a header, the sentence as text. Its request may go on. */
export function answerFailure(stream: ServerHttp2Stream, failure: Failure): void {
  if (stream.destroyed || stream.closed || stream.headersSent) return;
  const { status, headers, body } = failurePage(failure);
  const fields = headers.map(([name, value]) => [name.toLowerCase(), value] as const);
  stream.respond({ ':status': status, ...Object.fromEntries(fields), 'content-length': body.length }, {
    sendDate: false,
  } as object);
  stream.end(body);
}
