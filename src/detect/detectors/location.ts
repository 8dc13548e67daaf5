import type { TextNode } from '../../model/index.ts';
import { defineDetector, type RawHit } from '../detector.ts';
import { fieldWord } from '../field-word.ts';
import { fieldNames, namedValues } from '../named-values.ts';
import type { NamedValue } from '../number-fields.ts';

const latitudes = /^(?:gps|geo|user|device|location|loc|last|current|my)?(?:lat|latitude)$/;
const longitudes = /^(?:gps|geo|user|device|location|loc|last|current|my)?(?:lon|lng|long|longitude)$/;
const places =
  /^(?:gps|geo|user|device|last|current|my)?(?:location|geo|latlng|latlon|latlong|lnglat|lonlat|coord|coords|coordinate|coordinates|gps|geopoint|loc)$/;
const named = fieldNames(new RegExp([latitudes, longitudes, places].map(({ source }) => source).join('|')));
/** Three decimals are about a hundred metres; fewer may be a price or a version. */
const degrees = /^-?\d{1,3}\.\d{3,16}$/;
const pair = /^(-?\d{1,3}\.\d{3,16})\s?[,;|/]\s?(-?\d{1,3}\.\d{3,16})$/;
/** Two numbers further apart than this in a JSON text do not belong together. */
const WIDEST_GAP = 120;

/** Where somebody was. */
export default defineDetector({
  id: 'location',
  version: 1,
  docs: {
    summary: 'Looks for latitudes and longitudes in fields whose names say so.',
    references: ['https://www.rfc-editor.org/rfc/rfc5870'],
    limitations: [
      'Three decimals or more are asked for, and not a round zero; a coordinate alone counts as possible.',
      'Whose place it is cannot be seen: that of a shop looks like that of the phone.',
    ],
  },
  messages: {
    pair: 'What fields named {field} hold is a latitude and a longitude: a place on the map.',
    alone: 'What a field named {field} holds has the form of a coordinate of a place on the map.',
  },
  fields: named,
  inspect: (node) => (node.root.startsWith('request.headers.user-agent') ? [] : hits(node)),
});

function* hits(node: TextNode): Generator<RawHit> {
  let before: NamedValue | null = null;
  for (const one of namedValues(node, named)) {
    const word = fieldWord(one.name);
    if (places.test(word)) {
      const [, first = '', second = ''] = pair.exec(one.value) ?? [];
      if (isPlace(first, second) || isPlace(second, first)) yield hit('pair', one.name, one);
      continue;
    }
    if (!isCoordinate(one.value, latitudes.test(word) ? 90 : 180)) continue;
    if (one.value === node.text.trim()) {
      yield hit('alone', one.name, one);
    } else if (before !== null && isPartner(before, word) && one.start - before.end <= WIDEST_GAP) {
      yield hit('pair', `${before.name} and ${one.name}`, { start: before.start, end: one.end });
      before = null;
    } else {
      before = one;
    }
  }
}

function isPartner({ name }: NamedValue, word: string): boolean {
  return latitudes.test(fieldWord(name)) !== latitudes.test(word);
}

function isCoordinate(text: string, most: number): boolean {
  const value = Math.abs(Number(text));
  return degrees.test(text) && value <= most && value >= 0.01;
}

function isPlace(latitude: string, longitude: string): boolean {
  return isCoordinate(latitude, 90) && isCoordinate(longitude, 180);
}

function hit(
  messageId: 'pair' | 'alone',
  field: string,
  span: { readonly start: number; readonly end: number },
): RawHit {
  return {
    messageId,
    data: { field },
    kind: 'location',
    confidence: messageId === 'pair' ? 'inferred' : 'possible',
    canary: null,
    span: { start: span.start, end: span.end },
  };
}
