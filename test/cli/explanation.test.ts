import { createCipheriv, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { displayWidth } from '../../src/cli/clip.ts';
import { explanation } from '../../src/cli/explanation.ts';
import { paint } from '../../src/cli/paint.ts';
import { parseKey } from '../../src/decode/index.ts';
import type { Key } from '../../src/model/index.ts';
import { analyseMessage } from '../../src/pipeline/index.ts';
import { post } from '../decode/message.ts';
import { plain } from './fake-io.ts';

const text = '{"event":"search","word":"an invented question"}';
const options = { color: paint(false, {}), columns: 80 };

function explained(body: Uint8Array | string, keys: readonly Key[] = []): string {
  const analysis = analyseMessage(post(body), keys, [], { explain: true });
  return explanation(analysis, options)
    .replace(/\n {2}(?=\S)/g, '\n')
    .replace(/\n(?=[a-z0-9(])/g, ' ');
}

test('every layer says what was tried and what proved it', () => {
  const words = explained(gzipSync(text).toString('base64'));
  expect(words).toMatch(
    /base64 was taken: the format itself proves [\d.]+ bits? .*what came out \d+ bits; 20 bits were needed\./,
  );
  expect(words).toContain('gzip was taken: the format itself proves 64 bits');
});

test('noise says what was tried in vain, and no more than can be known', () => {
  const words = explained(randomBytes(400));
  expect(words).toMatch(/brotli (?:did not fit|gave bytes|was refused)/);
  expect(words).toMatch(/It stays opaque: none of the attempts above was proved\./);
  expect(words).toContain('which is how encryption looks, and compression too');
});

test('a key that fits nothing is told, a key that fits too', () => {
  const key = parseKey('text:0123456789abcdef');
  const cipher = createCipheriv('aes-128-ecb', key.bytes, null);
  const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
  expect(explained(sealed, [parseKey('text:fedcba9876543210')])).toMatch(/It stays opaque: none of the attempts/);
  expect(explained(sealed.subarray(1), [key])).toContain('aes did not fit: there is no key or setting that fits.');
  expect(explained(sealed, [key])).toContain(`aes (ecb, key ${key.label} from the analyst) was taken`);
});

test('the search works the same with and without notes', () => {
  const tree = (explain: boolean): readonly string[] =>
    analyseMessage(post(gzipSync(text)), [], [], { explain }).unwrapped.nodes.map(({ id }) => id);
  expect(tree(true)).toEqual(tree(false));
  expect(analyseMessage(post(gzipSync(text)), [], []).unwrapped.nodes.flatMap(({ attempts }) => attempts)).toEqual([]);
});

test('no line is wider than the terminal, colour changes no word, and nothing moves the cursor', () => {
  const analysis = analyseMessage(post(`a\u001b[2Jb=${'x'.repeat(30)}&c=%00%7B`), [], [], { explain: true });
  const words = explanation(analysis, options);
  expect(words.split('\n').filter((line) => displayWidth(line) > 100)).toEqual([]);
  expect(words).not.toContain('\u001b');
  expect(plain(explanation(analysis, { ...options, color: paint(true, {}) }))).toBe(words);
});
