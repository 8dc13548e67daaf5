const words: ReadonlySet<string> = new Set(
  'null undefined none unknown unavailable notavailable na nil nan nobody anonymous guest default test empty true false 9774d56d682e549c 020000000000 0123456789abcdef 123456789012345 358240051111110'.split(
    ' ',
  ),
);

/** True for what stands where there is no value: `unknown`, zeros, one character repeated, and ids that every emulator has. */
export function isPlaceholder(value: string): boolean {
  if (/[\u0080-\uffff]/.test(value)) return false;
  const bare = value.toLowerCase().replace(/[^a-z0-9]/g, '');
  return new Set(bare).size < 3 || words.has(bare);
}
