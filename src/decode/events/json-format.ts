import type { Event } from '../../model/index.ts';
import { jsonMembers } from '../json-slice.ts';
import type { Node } from '../node.ts';
import type { Protocol } from '../protocol.ts';
import { documentsWith, valueOf } from './document.ts';
import type { EventKeys } from './json-event.ts';
import { jsonEvent } from './json-event.ts';
import type { JsonObject } from './json-object.ts';
import { isObject } from './json-object.ts';
import { jsonReader } from './json-reader.ts';
import { pathOf } from './path-of.ts';

/** A format whose messages are JSON documents with events in them. */
export interface JsonFormat {
  readonly id: string;
  /** Words that stand in every document of this format; what lacks one is not parsed. */
  readonly words: readonly [string, ...string[]];
  /** Paths (`batch`, empty for the whole) of an event or a list of events; null when the document is another format's. */
  readonly places: (value: unknown) => readonly string[] | null;
  /** What the document and the path of the request must prove together, where the document alone does not. */
  readonly proof?: (value: unknown, path: string) => boolean;
  /** How an event that stands at this place of the document is read; null when it is none. */
  readonly keys: (event: JsonObject, place: string, document: unknown) => EventKeys | null;
}

/** Traces and both halves of a protocol that is nothing but JSON documents. */
export function jsonFormat(format: JsonFormat): Pick<Protocol, 'traces' | 'recognise' | 'open'> {
  return {
    traces: { words: [format.words.reduce((rarest, word) => (word.length > rarest.length ? word : rarest))] },
    recognise: (roots) => jsonCarriers(format, roots),
    open: (carriers) => ({ events: carriers.flatMap((document) => documentEvents(format, document)), marks: [] }),
  };
}

/** The documents of this format. */
export function jsonCarriers({ words, places, proof }: JsonFormat, roots: readonly Node[]): readonly Node[] {
  return documentsWith(roots, words).filter((document) => {
    const value = valueOf(document);
    return places(value) !== null && proof?.(value, pathOf(roots)) !== false;
  });
}

/** The events of one document; numbers keep the digits they were sent with. */
export function documentEvents(format: JsonFormat, document: Node): readonly Event[] {
  const value = valueOf(document);
  const read = jsonReader((document.text ?? '').replace(/^\ufeff/, '').trim());
  return (format.places(value) ?? []).flatMap((place) => {
    const pointer = place === '' ? '' : `/${place}`;
    const json = read(place) ?? '';
    const one = (text: string, at: string): readonly Event[] => toEvent(format, text, { document, place, at });
    if (!json.startsWith('[')) return one(json, pointer);
    return jsonMembers(json).flatMap(({ key, text }) => one(text, `${pointer}/${key}`));
  });
}

function toEvent(
  { id, keys }: JsonFormat,
  json: string,
  { document, place, at }: { document: Node; place: string; at: string },
): readonly Event[] {
  const value: unknown = json.startsWith('{') ? JSON.parse(json) : null;
  const found = isObject(value) ? keys(value, place, valueOf(document)) : null;
  return found === null
    ? []
    : [jsonEvent(jsonReader(json), found, { payloadId: document.id, pointer: at, protocol: id })];
}
