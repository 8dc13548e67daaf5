import { jsonMembers } from '../json-slice.ts';

/** Reads the value at a path (`properties/distinct_id`, empty for the whole) as it was written; null when it is not there. */
export type JsonReader = (path: string) => string | null;

/** A reader of one valid JSON text. Every object on the way is cut once; of two equal names the last one counts. */
export function jsonReader(json: string): JsonReader {
  const cut = new Map<string, ReadonlyMap<string, string>>();
  const read: JsonReader = (path) => {
    if (path === '') return json;
    const slash = path.lastIndexOf('/');
    const above = path.slice(0, Math.max(0, slash));
    let members = cut.get(above);
    if (members === undefined) {
      members = new Map(jsonMembers(read(above) ?? '').map(({ key, text }) => [key, text]));
      cut.set(above, members);
    }
    return members.get(path.slice(slash + 1)) ?? null;
  };
  return read;
}
