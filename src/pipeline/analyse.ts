import type { Node } from '../decode/index.ts';
import { captureKeys, toPayload, toTextNode, unwrap } from '../decode/index.ts';
import type { Unwrapped } from '../decode/index.ts';
import { compileCanaries, inspect, tokensOf } from '../detect/index.ts';
import type {
  Analysis,
  Canary,
  CapturedBody,
  Event,
  Exchange,
  Finding,
  Header,
  Key,
  Message,
  Payload,
  SocketMessage,
  Token,
} from '../model/index.ts';
import { createKeyMemory } from './key-memory.ts';
import type { Subject } from './subject.ts';
import { worthKeeping } from './worth-keeping.ts';

export interface AnalystSettings {
  readonly canaries: readonly Canary[];
  readonly keys: readonly Key[];
  /** Looked for in digests of the canaries, before and after the value. */
  readonly salts?: readonly string[];
  /** Monotonic milliseconds, for the time budget. */
  readonly clock: () => number;
}

/** Origin-form target of an absolute URL: everything after the authority. */
function targetOf(url: string | null): string | null {
  if (url === null) return null;
  const path = /^[a-z]+:\/\/[^/?#]*(.*)$/i.exec(url);
  return path ? path[1]! : url;
}

function requestMessage(exchange: Exchange): Message {
  return {
    side: 'request',
    prefix: `x${exchange.seq}`,
    target: targetOf(exchange.url),
    headers: exchange.httpVersion === '2' ? withoutPath(exchange.requestHeaders) : exchange.requestHeaders,
    body: exchange.requestBody?.kept ?? null,
    bodyComplete: isWhole(exchange.requestBody),
  };
}

/** In HTTP/2 the target is a field too; looked at twice, everything in it would be found twice. */
function withoutPath(headers: readonly Header[]): readonly Header[] {
  return headers.filter(([name]) => name !== ':path');
}

/** The header fields of an answer that say how its body is to be opened. */
const BODY_FIELDS = /^content-(?:type|encoding)$/i;

/** An answer did not leave the phone: of its header fields only those are looked at that its body needs. */
function responseMessage(exchange: Exchange): Message {
  return {
    side: 'response',
    prefix: `x${exchange.seq}`,
    target: null,
    headers: exchange.responseHeaders.filter(([name]) => BODY_FIELDS.test(name)),
    body: exchange.responseBody?.kept ?? null,
    bodyComplete: isWhole(exchange.responseBody),
  };
}

function socketMessage({ exchangeSeq, index, direction, body }: SocketMessage): Message {
  return {
    side: direction === 'up' ? 'request' : 'response',
    prefix: `x${exchangeSeq}`,
    target: null,
    headers: [],
    body: body.kept,
    bodyName: `message.${index}`,
    bodyComplete: isWhole(body),
  };
}

function isWhole(body: CapturedBody | null): boolean {
  return body === null || (body.complete && body.kept.length === body.length);
}

/** Index of the event that holds the node: the node, or the ancestor that is a field of the event's payload, lies under its pointer. */
function eventOf(node: Node, events: readonly Event[]): number | null {
  for (let at: Node | null = node; at !== null; at = at.parent) {
    const { id, slot, parent } = at;
    const index = events.findIndex(({ payloadId, pointer }) => {
      if (payloadId === id) return pointer === '';
      if (payloadId !== parent?.id || slot.kind !== 'field') return false;
      return pointer === '' || slot.pointer === pointer || slot.pointer.startsWith(`${pointer}/`);
    });
    if (index >= 0) return index;
  }
  return null;
}

/** What the detectors say of the nodes of one message. */
export function findingsOf(
  unwrapped: Unwrapped,
  canaries: ReturnType<typeof compileCanaries>,
  host: string | null,
): { readonly findings: readonly Finding[]; readonly crashed: readonly string[] } {
  const texts = unwrapped.nodes.map(toTextNode).filter((text) => text !== null);
  const { hits, crashed } = inspect(texts, { canaries, host });
  if (hits.length === 0) return { findings: [], crashed };
  const byId = new Map(unwrapped.nodes.map((node) => [node.id, node]));
  const findings = hits.map((hit) => {
    const node = byId.get(hit.payloadId);
    return { ...hit, event: node ? eventOf(node, unwrapped.events) : null };
  });
  return { findings, crashed };
}

/** Nothing more came out of it. */
function isLeaf({ children }: Node): boolean {
  return children.length === 0;
}

/** What may turn out to be an identifier, when there is anything. */
function candidates({ nodes }: Unwrapped, findings: readonly Finding[]): { readonly tokens?: readonly Token[] } {
  const texts = nodes.filter((node): node is Node & { readonly text: string } => node.text !== null);
  const tokens = tokensOf(texts, isLeaf, findings);
  return tokens.length > 0 ? { tokens } : {};
}

/** The row of a node. The text of a response's nodes is left out: it did not leave the phone, and its bytes are stored. */
function storedPayload(node: Node): Payload {
  const payload = toPayload(node);
  return node.root.startsWith('response') ? { ...payload, text: null } : payload;
}

function partialReason(unwrapped: Unwrapped, crashed: readonly string[]): string | null {
  if (crashed.length > 0) return `detector crashed: ${crashed.join(', ')}`;
  return unwrapped.partial;
}

/** Builds the function that takes one exchange, or one message of a WebSocket, apart; the canaries are prepared once. */
export function createAnalyst({ canaries, keys, salts, clock }: AnalystSettings): (subject: Subject) => Analysis {
  const compiled = compileCanaries(canaries, salts);
  const memory = createKeyMemory();
  // A key in one message may open the next one, whichever way each of them went.
  const open = (message: Message, wholeDocuments = false): Unwrapped => {
    const options = { keys, clock, wholeDocuments };
    let unwrapped = unwrap(message, { ...options, captured: memory.keys });
    const doubtful = memory.doubtful(unwrapped.nodes);
    if (doubtful.size > 0) {
      const believed = (): readonly Key[] => memory.keys().filter(({ label }) => !doubtful.has(label));
      unwrapped = unwrap(message, { ...options, captured: believed });
    }
    memory.remember(captureKeys(unwrapped.nodes));
    return unwrapped;
  };
  const exchange = (one: Exchange): Analysis => {
    const request = open(requestMessage(one));
    // What came back is evidence of no leak: its layers are opened, its documents are not searched field by field.
    const response = open(responseMessage(one), true);
    const { findings, crashed } = findingsOf(request, compiled, one.host);
    const kept = [...worthKeeping(request, findings), ...worthKeeping(response, [])];
    return {
      exchangeSeq: one.seq,
      message: null,
      protocol: request.protocol,
      grade: request.grade,
      payloads: kept.map(storedPayload),
      events: request.events,
      findings,
      ...candidates(request, findings),
      partial: partialReason(request, crashed),
    };
  };
  const message = (one: SocketMessage, host: string | null): Analysis => {
    const sent = one.direction === 'up';
    const unwrapped = open(socketMessage(one), !sent);
    const { findings, crashed } = sent ? findingsOf(unwrapped, compiled, host) : { findings: [], crashed: [] };
    return {
      exchangeSeq: one.exchangeSeq,
      message: one.index,
      protocol: unwrapped.protocol,
      grade: unwrapped.grade,
      payloads: worthKeeping(unwrapped, findings).map(storedPayload),
      events: sent ? unwrapped.events : [],
      findings,
      ...(sent ? candidates(unwrapped, findings) : {}),
      partial: partialReason(unwrapped, crashed),
    };
  };
  return (subject) =>
    subject.kind === 'exchange' ? exchange(subject.exchange) : message(subject.message, subject.host);
}
