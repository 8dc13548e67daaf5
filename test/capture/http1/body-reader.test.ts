import { expect, test } from 'vitest';
import { createBodyReader } from '../../../src/capture/http1/body-reader.ts';
import type { Framing } from '../../../src/capture/http1/framing.ts';

function reading(framing: Exclude<Framing, { kind: 'bad' }>) {
  let content = '';
  const reader = createBodyReader(framing, (bytes) => (content += bytes.toString('latin1')));
  return { reader, content: () => content };
}

test('without a body nothing is read and everything is done', () => {
  const { reader } = reading({ kind: 'none' });
  expect(reader.done).toBe(true);
  expect(reader.read(Buffer.from('GET'), 0)).toBe(0);
});

test('a length takes that many bytes, over as many pieces as come, and no more', () => {
  const { reader, content } = reading({ kind: 'length', length: 5 });
  expect(reader.read(Buffer.from('xxab'), 2)).toBe(4);
  expect(reader.done).toBe(false);
  expect(reader.read(Buffer.alloc(0), 0)).toBe(0);
  expect(reader.read(Buffer.from('cdeGET'), 0)).toBe(3);
  expect(reader.done).toBe(true);
  expect(content()).toBe('abcde');
});

test('until close everything belongs to the body, and it never says it is done', () => {
  const { reader, content } = reading({ kind: 'until-close' });
  expect(reader.read(Buffer.from('xabc'), 1)).toBe(4);
  expect(reader.done).toBe(false);
  expect(content()).toBe('abc');
});

test('chunks come out without their framing', () => {
  const { reader, content } = reading({ kind: 'chunked' });
  expect(reader.read(Buffer.from('3\r\nabc\r\n0\r\n\r\nGET'), 0)).toBe(13);
  expect(reader.done).toBe(true);
  expect(content()).toBe('abc');
});
