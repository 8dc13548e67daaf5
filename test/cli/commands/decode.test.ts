import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { DecodeJson } from '../../../src/cli/decode-json.ts';
import { run } from '../../../src/cli/run.ts';
import { expectFailure } from '../expect-failure.ts';
import { fakeIo, newHome } from '../fake-io.ts';
import { CANARY, RAW } from '../sample-analysis.ts';

async function decoded(argv: readonly string[], stdin: string | Uint8Array): Promise<string> {
  const { io, out, err } = fakeIo({ stdin });
  expect({ code: await run(['decode', ...argv], io), err: err() }).toEqual({ code: 0, err: '' });
  return out();
}

test('a payload on standard input is taken apart', async () => {
  const text = await decoded([], gzipSync('{"a":"planted secret"}').toString('base64'));
  expect(text).toMatch(/request\.body[^]*base64[^]*gzip[^]*planted secret/);
});

test('binary input loses no byte', async () => {
  const { root } = JSON.parse(await decoded(['--json'], Buffer.from([0, 255, 254, 0, 13, 10]))) as DecodeJson;
  expect(root).toMatchObject({ id: 'x1:request.body', bytes: 6 });
});

test('- is standard input too', async () => {
  expect(await decoded(['-'], 'a=b&c=d')).toBe(await decoded([], 'a=b&c=d'));
});

test('--http takes one raw request, --canary looks for a value, --json is one object on one line', async () => {
  const file = join(newHome(), 'request.bin');
  writeFileSync(file, RAW);
  const text = await decoded(['--http', '--json', '--canary', `${CANARY.kind}=${CANARY.value}`, file], '');
  expect(text.trim().split('\n')).toHaveLength(1);
  const { root, findings } = JSON.parse(text) as DecodeJson;
  expect(root.children.map(({ root: name }) => name)).toContain('request.body');
  expect(findings).toContainEqual(expect.objectContaining({ detector: 'canary', canary: CANARY.value }));
});

test('a tree is coloured on a terminal only', async () => {
  const { io, out } = fakeIo({ stdin: 'a=b&c=d', outIsTty: true });
  await run(['decode'], io);
  expect(out()).toContain('\u001b[');
  expect(await decoded([], 'a=b&c=d')).not.toContain('\u001b[');
});

describe('mistakes', () => {
  test.each<[argv: readonly string[], stdin: string, words: string]>([
    [[], '', 'Standard input is empty'],
    [['--http'], 'hello', 'not an HTTP request line'],
    [['--http'], 'HTTP/1.1 200 OK\r\n\r\n', 'not an HTTP request line'],
    [['--key', 'x'], 'x', 'does not say how it is written'],
    [['--key', 'hex:zz'], 'x', 'hex digits'],
    [['--key', 'text:short'], 'x', 'AES needs 16, 24 or 32'],
    [['--key', 'text:0123456789abcdef,iv=maybe'], 'x', 'iv'],
    [['--canary', 'planted'], 'x', 'Give KIND=VALUE'],
    [['--canary', 'emial=me@example.org'], 'x', 'Did you mean email?'],
    [['--canary', 'email=a@b'], 'x', '6 are the least'],
    [['/nowhere/at/all'], '', 'it does not exist'],
    [['/'], '', 'it is a folder'],
  ])('%j on %j', async (argv, stdin, words) => {
    await expectFailure(['decode', ...argv], words, { stdin });
  });

  test('switches are read before the input is', async () => {
    const { io } = fakeIo({ stdin: 'x' });
    let asked = false;
    // eslint-disable-next-line @typescript-eslint/require-await -- a stream is asynchronous, whatever is in it
    const stdin = async function* () {
      asked = true;
      yield new Uint8Array(1);
    };
    expect(await run(['decode', '--key', 'x'], { ...io, stdin })).toBe(2);
    expect(asked).toBe(false);
  });
});

test('--explain says below the tree why each layer was believed', async () => {
  const text = await decoded(['--explain'], gzipSync('{"a":"planted secret"}'));
  expect(text).toMatch(/planted secret[^]*request\.body\n {2}gzip was taken/);
});

test('--recipe prints recipes in place of the tree, with --json beside it', async () => {
  const input = gzipSync('{"a":"planted secret"}');
  const text = await decoded(['--recipe'], input);
  expect(text).toContain('{"op":"Gunzip","args":[]}');
  expect(text).not.toContain('planted secret');
  const { recipes } = JSON.parse(await decoded(['--recipe', '--json'], input)) as { recipes: unknown[] };
  expect(recipes).toContainEqual(expect.objectContaining({ node: 'x1:request.body/gzip.0', ends: null }));
});

test('--explain goes with no other form', async () => {
  await expectFailure(['decode', '--explain', '--json'], '--explain', { stdin: 'x' });
  await expectFailure(['decode', '--explain', '--recipe'], '--recipe', { stdin: 'x' });
});
