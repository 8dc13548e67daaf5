type Field = string | number | { readonly [name: string]: Field };

/** Control byte of the format: type in the upper three bits (0: the next byte says it, less 7), size in the others. */
function encoded(value: Field): readonly number[] {
  if (typeof value === 'string') {
    const bytes = [...Buffer.from(value)];
    return bytes.length < 29 ? [0x40 | bytes.length, ...bytes] : [0x40 | 29, bytes.length - 29, ...bytes];
  }
  if (typeof value === 'number') {
    const bytes = [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
    return [0xc4, ...bytes];
  }
  const entries = Object.entries(value);
  return [0xe0 | entries.length, ...entries.flatMap(([name, field]) => [...encoded(name), ...encoded(field)])];
}

/** The bytes of a `.mmdb` (MaxMind DB 2.0) that says the same of every IPv4 address; made up, for tests. */
export function makeDatabase(record: Field, metadata: Readonly<Record<string, Field>> = {}): Uint8Array {
  const data = 1 + 16;
  const node = [0, 0, data, 0, 0, data];
  const about = {
    binary_format_major_version: 2,
    binary_format_minor_version: 0,
    build_epoch: 1_700_000_000,
    database_type: 'test',
    ip_version: 4,
    node_count: 1,
    record_size: 24,
    ...metadata,
  };
  const marker = [0xab, 0xcd, 0xef, ...Buffer.from('MaxMind.com')];
  return new Uint8Array([...node, ...new Array<number>(16).fill(0), ...encoded(record), ...marker, ...encoded(about)]);
}
