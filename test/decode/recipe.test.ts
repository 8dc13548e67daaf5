import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { parseHttpRequest, parseKey, recipeOf, unwrap } from '../../src/decode/index.ts';
import type { Key } from '../../src/model/index.ts';
import { bake } from './bake.ts';
import { post } from './message.ts';

const folder = new URL('../../fixtures/decode/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.bin'));

function keysOf(file: string): readonly Key[] {
  const keys = new URL(file.replace('input.bin', 'keys.json'), folder);
  return file.endsWith('input.bin') && existsSync(keys)
    ? (JSON.parse(readFileSync(keys, 'utf8')) as string[]).map(parseKey)
    : [];
}

test('every recipe of every fixture leads from the message as sent to the very bytes', () => {
  const wrong: string[] = [];
  let walked = 0;
  for (const file of files) {
    const raw = new Uint8Array(readFileSync(new URL(file, folder)));
    const parsed = parseHttpRequest(raw);
    if (!parsed.ok) throw new Error(parsed.reason);
    const keys = keysOf(file);
    for (const node of unwrap(parsed.message, { keys }).nodes) {
      const { operations, ends } = recipeOf(node, { raw, keys });
      const baked = ends === null ? bake(raw, operations) : null;
      if (baked === null) continue;
      walked += 1;
      if (Buffer.compare(baked, node.bytes) !== 0) wrong.push(`${file} ${node.id}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(walked).toBeGreaterThan(700);
});

const text = '{"event":"search","word":"an invented question"}';

test('a recipe of the body alone begins with its bytes', () => {
  const node = unwrap(post(`d=${encodeURIComponent(gzipSync(text).toString('base64'))}`)).nodes.find(
    (each) => each.text === text,
  )!;
  const { operations, ends } = recipeOf(node);
  expect(operations.map(({ op }) => op).filter((op) => op !== 'URL Decode')).toEqual([
    'Take bytes',
    'From Base64',
    'Gunzip',
  ]);
  expect(ends).toBeNull();
});

test('where CyberChef has no operation the recipe ends and says so', () => {
  const node = unwrap(post(JSON.stringify({ d: brotliCompressSync(text.repeat(9)).toString('base64') }))).nodes.find(
    ({ step }) => step?.decoder === 'brotli',
  )!;
  const { operations, ends } = recipeOf(node);
  expect(operations.at(-1)?.op).toBe('From Base64');
  expect(ends).toBe('CyberChef has no operation that does what brotli did here.');
});

test('a root that was sent in chunks is not looked for in the message', () => {
  const raw = Buffer.from('POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na=1\r\n3\r\n&b=\r\n0\r\n\r\n');
  const parsed = parseHttpRequest(raw);
  if (!parsed.ok) throw new Error(parsed.reason);
  const body = unwrap(parsed.message).nodes.find(({ root, step }) => root === 'request.body' && step === null)!;
  expect(recipeOf(body, { raw })).toEqual({
    operations: [],
    ends: 'request.body does not stand in the message in one piece; begin with its own bytes.',
  });
});

test('a damaged stream, which CyberChef refuses, ends it too', () => {
  const cut = gzipSync(JSON.stringify({ words: Array.from({ length: 400 }, (_, index) => `word ${index * 7919}`) }));
  const node = unwrap(post(cut.subarray(0, -40))).nodes.find(({ step }) => step?.params['salvaged'] === true)!;
  expect(recipeOf(node).ends).toContain('what gzip did');
});
