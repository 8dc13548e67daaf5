import { sha256 } from '../bytes/index.ts';
import type { CapturedBody, Entry } from '../model/index.ts';

/** Smaller request bodies are kept whatever happens: they are what a recording is made for. */
const LARGE = 64 * 1024;

/** Which bodies there is no room for. */
export interface NoRoom {
  readonly requests: boolean;
}

function emptied(body: CapturedBody): CapturedBody {
  // What was not kept whole has its hash already.
  return { ...body, kept: new Uint8Array(0), sha256: body.sha256 ?? sha256(body.kept) };
}

function response(body: CapturedBody | null): CapturedBody | null {
  return body === null || body.kept.length === 0 ? body : emptied(body);
}

function request(body: CapturedBody | null, { requests }: NoRoom): CapturedBody | null {
  return body === null || !requests || body.kept.length <= LARGE ? body : emptied(body);
}

/** The row with bodies reduced to length and hash: those of answers, and large ones of requests when there is no room for them. */
export function withoutBodies(entry: Entry, room: NoRoom): Entry {
  if (entry.kind === 'exchange') {
    const { requestBody, responseBody } = entry.exchange;
    const bodies = { requestBody: request(requestBody, room), responseBody: response(responseBody) };
    if (bodies.requestBody === requestBody && bodies.responseBody === responseBody) return entry;
    return { kind: 'exchange', exchange: { ...entry.exchange, ...bodies } };
  }
  if (entry.kind === 'message') {
    const { body, direction } = entry.message;
    const kept = direction === 'down' ? response(body) : request(body, room);
    return kept === null || kept === body ? entry : { kind: 'message', message: { ...entry.message, body: kept } };
  }
  return entry;
}
