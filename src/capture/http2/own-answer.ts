import type { Header } from '../../model/index.ts';
import { failurePage } from '../own-answer.ts';
import type { Failure } from '../upstream.ts';
import type { Stream } from './stream.ts';

/** Answers a stream with a failure of ours: the code in a header, the sentence as text. Its request may go on. */
export function answerFailure(stream: Stream, failure: Failure, method: string): void {
  const { status, headers, body } = failurePage(failure);
  const own = [...headers, ['content-length', String(body.length)] as const];
  const list: readonly Header[] = [
    [':status', String(status)],
    ...own.map(([name, value]): Header => [name.toLowerCase(), value]),
  ];
  const bodiless = method === 'HEAD';
  stream.send({ list, sensitive: new Set() }, bodiless);
  if (!bodiless) stream.write(Buffer.from(body), true);
}
