import type { CapturedBody, Entry } from '../model/index.ts';

/** What a row of a few hundred characters takes up beside its bodies, in bytes. */
const ROW = 1_024;

/** The bodies that a row brings along. */
export function bodiesOf(entry: Entry): readonly (CapturedBody | null)[] {
  if (entry.kind === 'message') return [entry.message.body];
  return entry.kind === 'exchange' ? [entry.exchange.requestBody, entry.exchange.responseBody] : [];
}

/** About how much memory a row takes up on its way, in bytes. */
export function costOf(entry: Entry): number {
  return bodiesOf(entry).reduce((sum, body) => sum + (body?.kept.length ?? 0), ROW);
}

/** Rows on their way, and about the memory they take up. */
export interface Load {
  readonly items: number;
  readonly bytes: number;
}

/** The load that these rows are. */
export function loadOf(entries: readonly Entry[]): Load {
  return { items: entries.length, bytes: entries.reduce((sum, entry) => sum + costOf(entry), 0) };
}

/** What may be under way at once: 64 MiB or 20,000 rows. */
export const MOST_LOAD: Load = { items: 20_000, bytes: 64 * 1024 * 1024 };

/** How full it is: 1 is full. */
export function fullness({ items, bytes }: Load, most: Load): number {
  return Math.max(items / most.items, bytes / most.bytes);
}
