import { createHash } from 'node:crypto';

/** Writers of the two encodings of Thrift, as far as the tests need them. */
export const binary = {
  text: (id: number, data: string | Uint8Array): Buffer => {
    const bytes = Buffer.from(data as string);
    const head = Buffer.from([11, 0, id, 0, 0, 0, 0]);
    head.writeUInt32BE(bytes.length, 3);
    return Buffer.concat([head, bytes]);
  },
  number: (id: number, value: number): Buffer => {
    const field = Buffer.from([8, 0, id, 0, 0, 0, 0]);
    field.writeInt32BE(value, 3);
    return field;
  },
};

/** Each field one id behind the one before. */
export const compact = {
  text: (_: number, data: string | Uint8Array): Buffer => {
    const bytes = Buffer.from(data as string);
    return Buffer.concat([Buffer.from([0x18]), varint(bytes.length), bytes]);
  },
  number: (_: number, value: number): Buffer => Buffer.concat([Buffer.from([0x15]), varint(value * 2)]),
};

function varint(value: number): Buffer {
  const bytes = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    bytes.push(rest < 128 ? rest : (rest % 128) + 128);
    if (rest < 128) return Buffer.from(bytes);
  }
}

export const SIGNATURE = '00abca5b788657ff78b01fb5c86ee5bf2ec55de082566080719c5d1b3674aa5e';
const GUID = '00004a5b33864bff64b0ceb5a16ec1bfa9c517e0cd565280a99c631ba8740000';

/** An envelope of Umeng around an entity. */
export function envelope(
  entity: Uint8Array,
  { codex, encoding = compact, checksum }: { codex: number; encoding?: typeof compact; checksum?: string },
): Buffer {
  const sum = createHash('md5').update(`${SIGNATURE}71588243200${entity.length}${GUID}`).digest('hex');
  return Buffer.concat([
    encoding.text(1, '1.0'),
    encoding.text(2, '5a1b2c3d4e5f60718293a4b5'),
    encoding.text(3, SIGNATURE),
    encoding.number(4, 7),
    encoding.number(5, 1588243200),
    encoding.number(6, entity.length),
    encoding.text(7, entity),
    encoding.text(8, GUID),
    encoding.text(9, checksum ?? sum),
    encoding.number(10, codex),
    Buffer.from([0]),
  ]);
}
