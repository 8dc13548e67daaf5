import type { Header } from '../../model/index.ts';
import { StoreError } from '../../model/index.ts';

/** The list of texts in a JSON column; anything else in it is damage (StoreError `CORRUPT`). */
export function textList(json: string): readonly string[] {
  const value = parse(json);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw damaged();
}

/** The list of numbers in a JSON column; anything else in it is damage (StoreError `CORRUPT`). */
export function numberList(json: string): readonly number[] {
  const value = parse(json);
  if (Array.isArray(value) && value.every((item) => typeof item === 'number')) return value;
  throw damaged();
}

/** The header fields in a JSON column; anything else in it is damage (StoreError `CORRUPT`). */
export function headerList(json: string): readonly Header[] {
  const value = parse(json);
  if (Array.isArray(value) && value.every(isHeader)) return value;
  throw damaged();
}

/** The object in a JSON column; anything else in it is damage (StoreError `CORRUPT`). */
export function plainObject(json: string): Readonly<Record<string, unknown>> {
  const value = parse(json);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw damaged();
}

/** The JSON of a column with `map` applied to every text in it that is not a key. */
export function mapTexts(json: string, map: (text: string) => string): string {
  return JSON.stringify(parse(json, (_key, value: unknown) => (typeof value === 'string' ? map(value) : value)));
}

function isHeader(value: unknown): value is Header {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && typeof value[1] === 'string';
}

function parse(json: string, reviver?: (key: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(json, reviver);
  } catch (error) {
    throw damaged(error);
  }
}

function damaged(cause?: unknown): StoreError {
  return new StoreError('CORRUPT', 'A JSON column of the database does not hold what it should.', { cause });
}
