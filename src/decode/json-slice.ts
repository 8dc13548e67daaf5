import { endOfString } from './json-shape.ts';

/** A member or element of a JSON text, cut out as it was written, so that long numbers keep their digits. */
export interface JsonMember {
  /** The name, or the index for an array. */
  readonly key: string;
  readonly text: string;
}

/** The members of the object or the elements of the array that a valid JSON text holds; none for anything else. */
export function jsonMembers(json: string): readonly JsonMember[] {
  const start = json.search(/[^\s\ufeff]/);
  const isObject = json[start] === '{';
  if (!isObject && json[start] !== '[') return [];
  const members: JsonMember[] = [];
  let at = skipSpace(json, start + 1);
  while (at < json.length && json[at] !== '}' && json[at] !== ']') {
    let key = String(members.length);
    if (isObject) {
      const end = endOfString(json, at) + 1;
      key = JSON.parse(json.slice(at, end)) as string;
      at = skipSpace(json, json.indexOf(':', end) + 1);
    }
    const end = endOfValue(json, at);
    members.push({ key, text: json.slice(at, end).trimEnd() });
    at = skipSpace(json, json[end] === ',' ? end + 1 : end);
  }
  return members;
}

function skipSpace(json: string, from: number): number {
  let at = from;
  while (at < json.length && json[at]! <= ' ') at += 1;
  return at;
}

/** Index of the `,` or the closing bracket behind the value. */
function endOfValue(json: string, from: number): number {
  let depth = 0;
  for (let at = from; at < json.length; at += 1) {
    switch (json.charAt(at)) {
      case '"':
        at = endOfString(json, at);
        break;
      case '{':
      case '[':
        depth += 1;
        break;
      case '}':
      case ']':
        if (depth === 0) return at;
        depth -= 1;
        break;
      case ',':
        if (depth === 0) return at;
        break;
    }
  }
  return json.length;
}
