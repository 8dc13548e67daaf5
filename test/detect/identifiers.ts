/** A repeatable stream of numbers in 0…1 (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const lower = 'abcdefghijklmnopqrstuvwxyz';
const word = `${lower}${lower.toUpperCase()}0123456789`;

/** Strings that look like identifiers: hex, digits, UUIDs, base64, names with underscores, packages and versions. */
export function identifiers(count: number, seed: number): readonly string[] {
  const next = chance(seed);
  const pick = (units: string, length: number): string =>
    Array.from({ length }, () => units.charAt(Math.floor(next() * units.length))).join('');
  const hex = '0123456789abcdef';
  const shapes: readonly (() => string)[] = [
    () => pick(hex, [16, 32, 40, 64][Math.floor(next() * 4)] ?? 32),
    () => pick('0123456789', 8 + Math.floor(next() * 13)),
    () => [8, 4, 4, 4, 12].map((length) => pick(hex, length)).join('-'),
    () => pick(`${word}+/`, 20 + Math.floor(next() * 40)) + '='.repeat(Math.floor(next() * 3)),
    () => [3, 5, 4].map((length) => pick(lower, length)).join('_'),
    () => `com.${pick(lower, 6)}.${pick(lower, 8)}@${pick(hex, 6)}`,
    () => [1, 2, 3].map(() => pick('0123456789', 2)).join('.'),
    () => Array.from({ length: 6 }, () => pick(hex, 2)).join(':'),
    () => pick(word, 22) + pick('0123456789', 1),
    () => `APA91b${pick(`${word}-_`, 60)}:${pick(word, 11)}1`,
  ];
  return Array.from({ length: count }, (_, index) => shapes[index % shapes.length]!());
}
