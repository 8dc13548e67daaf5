import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { displayWidth } from '../../src/cli/clip.ts';
import { decodeTree } from '../../src/cli/decode-tree.ts';
import { paint } from '../../src/cli/paint.ts';
import { plain } from './fake-io.ts';
import { analysisOf } from './sample-analysis.ts';

const drawn = (columns = 80, analysis = analysisOf()): string =>
  decodeTree(analysis, { color: paint(false, {}), columns });

test('every layer is a line of its own, and the value that was found is marked', () => {
  const lines = drawn().split('\n');
  const at = (text: string): number => lines.findIndex((line) => line.includes(text));
  const order = ['request.body', '─ data_list', '─ base64', '└─ gzip', 'properties.url'].map(at);
  expect(order).not.toContain(-1);
  expect([...order].sort((a, b) => a - b)).toEqual(order);
  expect(lines[at('properties.url')]).toMatch(/https:\/\/secret-clinic\.example\/\S* ◀ url$/);
});

test('grade and finding stand below the tree in words, with the way to the value', () => {
  const text = drawn().replace(/\n {10}/g, ' ');
  expect(text).toMatch(/^grade {5}compressed$/m);
  expect(text).toMatch(
    /^finding {3}url, observed: .+ “https:\/\/secret-clinic\.example\/appointments” in request\.body > form\.data_list > base64 > gzip > json 0\.properties\.url$/m,
  );
});

test.each([80, 100, 200])('no line of the tree is wider than %d columns', (columns) => {
  expect(
    drawn(columns)
      .split('\n')
      .filter((line) => displayWidth(line) > columns),
  ).toEqual([]);
});

test('a terminal of a few columns still gets every name', () => {
  expect(drawn(10)).toContain('data_list');
});

test('what the phone sent cannot move the cursor', () => {
  // eslint-disable-next-line no-control-regex -- those are what must be gone
  expect(drawn()).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  expect(drawn()).toContain('a··bell');
});

test('colour changes no word', () => {
  const colored = decodeTree(analysisOf(), { color: paint(true, {}), columns: 80 });
  expect(colored).not.toBe(drawn());
  expect(plain(colored)).toBe(drawn());
});

test('bytes that were not read say so, in the tree and below it', () => {
  const raw = Buffer.concat([Buffer.from('POST / HTTP/1.1\r\nContent-Length: 300\r\n\r\n'), randomBytes(300)]);
  const text = drawn(80, analysisOf(raw, []));
  expect(text).toMatch(/^request\.body +opaque, 300 B/m);
  expect(text).toMatch(/^unread {4}opaque, 300 B, 7\.\d bits\/byte/m);
  expect(text).toMatch(/^grade {5}opaque$/m);
});
