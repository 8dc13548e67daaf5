import type { Sources } from '../atlas/index.ts';
import { locate } from '../atlas/index.ts';
import type { Entry } from '../model/index.ts';
import { openReader } from '../store/index.ts';

/** The row of everything that is known of where a stored session's traffic went. Nothing is asked of any server. */
export function lookUpPlaces(file: string, sources: () => Sources): Entry {
  const reader = openReader(file);
  try {
    return { kind: 'places', places: locate(reader.contacts(), sources()) };
  } finally {
    reader.close();
  }
}
