import { array, assert, integer, property, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import { createChunkedReader } from '../../../src/capture/http1/chunked-reader.ts';

/** Feeds the bytes cut at the given places; the content, the bytes left over, and the reader. */
function feed(wire: Buffer, cuts: readonly number[] = []) {
  const content: Buffer[] = [];
  const reader = createChunkedReader((bytes) => content.push(Buffer.from(bytes)));
  const places = [...new Set(cuts.map((cut) => cut % (wire.length + 1)))].sort((a, b) => a - b);
  let consumed = 0;
  let from = 0;
  for (const to of [...places, wire.length]) {
    const part = wire.subarray(from, to);
    from = to;
    if (reader.done || reader.error !== null) continue;
    consumed += reader.read(part, 0);
  }
  return { content: Buffer.concat(content), rest: wire.subarray(consumed).toString('latin1'), reader };
}
const read = (text: string) => feed(Buffer.from(text, 'latin1'));

test('chunks are joined, extensions skipped, and what follows is left', () => {
  const { content, rest, reader } = read('4\r\nWiki\r\n5;a="b";c\r\npedia\r\n0\r\n\r\nGET /');
  expect(content.toString()).toBe('Wikipedia');
  expect(rest).toBe('GET /');
  expect(reader).toMatchObject({ done: true, error: null, trailers: [] });
});

test('trailers are read and handed out', () => {
  const { reader } = read('1\r\na\r\n0\r\nX-Sum: 1\r\nx-sum: 2\r\n\r\n');
  expect(reader.done).toBe(true);
  expect(reader.trailers).toEqual([
    ['X-Sum', '1'],
    ['x-sum', '2'],
  ]);
});

test.each([
  ['a size that is no number', 'zz\r\n'],
  ['an empty size', '\r\n'],
  ['a size with 0x', '0x4\r\nWiki\r\n'],
  ['a signed size', '+4\r\nWiki\r\n'],
  ['a blank before the size', ' 4\r\nWiki\r\n'],
  ['a blank after the size', '4 \r\nWiki\r\n'],
  ['a size beyond numbers', 'ffffffffffffff\r\n'],
  ['a bare line feed after the size', '4\nWiki\r\n'],
  ['a chunk longer than its size', '4\r\nWikiX\r\n'],
  ['a bare line feed after a chunk', '4\r\nWiki\n0\r\n\r\n'],
  ['a bare carriage return in an extension', '4;a\rb\r\nWiki\r\n'],
  ['NUL in an extension', '4;\0\r\nWiki\r\n'],
  ['an endless extension', `4;${'a'.repeat(5000)}`],
  ['a trailer without colon', '0\r\nx\r\n\r\n'],
  ['a folded trailer', '0\r\na: b\r\n c\r\n\r\n'],
  ['endless trailers', `0\r\n${'a: b\r\n'.repeat(5000)}`],
])('%s is an error, and stays one', (_what, wire) => {
  const { reader } = read(wire);
  expect(reader.error).not.toBeNull();
  expect(reader.done).toBe(false);
});

test.each(['', '4', '4\r', '4\r\n', '4\r\nWi', '4\r\nWiki', '4\r\nWiki\r', '0\r\n', '0\r\n\r', '0\r\na: b\r\n'])(
  'after %j more is needed, and nothing is wrong',
  (wire) => {
    expect(read(wire).reader).toMatchObject({ done: false, error: null });
  },
);

test('however the bytes are cut, the content, the trailers and the rest are the same', () => {
  assert(
    property(
      array(uint8Array({ minLength: 1, maxLength: 40 })),
      array(integer({ min: 0, max: 400 })),
      (chunks, cuts) => {
        const wire = Buffer.concat([
          ...chunks.flatMap((chunk) => [Buffer.from(`${chunk.length.toString(16)};x\r\n`), chunk, Buffer.from('\r\n')]),
          Buffer.from('0\r\nT: v\r\n\r\nrest'),
        ]);
        const result = feed(wire, cuts);
        expect(result.content).toEqual(Buffer.concat(chunks));
        expect(result.reader.trailers).toEqual([['T', 'v']]);
        expect(result.reader.done).toBe(true);
      },
    ),
  );
});

test('any bytes end in content, an error or the wish for more, never in an exception', () => {
  assert(
    property(uint8Array({ maxLength: 60 }), array(integer({ min: 0, max: 60 })), (bytes, cuts) => {
      const { reader } = feed(Buffer.from(bytes), cuts);
      expect(reader.done && reader.error !== null).toBe(false);
    }),
  );
});
