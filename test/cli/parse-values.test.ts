import { describe, expect, test } from 'vitest';
import {
  parseCanaries,
  parseCanary,
  parseGlobs,
  parseListen,
  parsePhaseName,
  parseRanges,
  parseResolve,
  parseSalts,
  parseSeconds,
} from '../../src/cli/parse-values.ts';
import { UserError } from '../../src/model/index.ts';

/** Every parser refuses with a sentence that quotes what was given, and a hint that shows how it is done. */
function refuses(parse: (text: string) => unknown, texts: readonly string[]): void {
  test.each(texts)('%j is refused with a hint', (text) => {
    let thrown: unknown = null;
    try {
      parse(text);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(UserError);
    expect((thrown as UserError).message).toMatch(/\.$/);
    expect((thrown as UserError).hint).not.toBe('');
  });
}

describe('--listen', () => {
  test.each([
    ['127.0.0.1:8080', { host: '127.0.0.1', port: 8080 }],
    ['[::1]:0', { host: '::1', port: 0 }],
    ['localhost:65535', { host: 'localhost', port: 65535 }],
    ['0.0.0.0:8080', { host: '0.0.0.0', port: 8080 }],
  ])('%s', (text, expected) => {
    expect(parseListen(text)).toEqual(expected);
  });
  refuses(parseListen, ['', '8080', ':8080', '127.0.0.1', '127.0.0.1:', '127.0.0.1:65536', '127.0.0.1:-1', '::1:8080']);
  refuses(parseListen, ['[12]:80', '[localhost]:80', 'a b:80', 'http://127.0.0.1:8080', '../x:1', '127.0.0.1:8080 ']);
});

describe('--resolve', () => {
  test('names are told apart by their port and compared in lower case', () => {
    const map = parseResolve(['SA.example:443=127.0.0.1:9443', 'sa.example:80=[::1]:9080']);
    expect([...map]).toEqual([
      ['sa.example:443', { host: '127.0.0.1', port: 9443 }],
      ['sa.example:80', { host: '::1', port: 9080 }],
    ]);
  });
  refuses((text) => parseResolve([text]), ['', 'a=b', 'a:1', 'a:1=b.example:2', 'a=127.0.0.1:1', 'a:1=127.0.0.1:1=x']);
  refuses((text) => parseResolve([text, text]), ['a.example:443=127.0.0.1:1']);
});

describe('--canary', () => {
  test('the value keeps everything behind the first =', () => {
    expect(parseCanary('url=https://secret.example/?a=b')).toEqual({
      kind: 'url',
      value: 'https://secret.example/?a=b',
    });
  });
  test('the same one twice is one', () => {
    expect(parseCanaries(['query=planted alpha', 'query=planted alpha', 'query=planted beta'])).toHaveLength(2);
  });
  refuses(parseCanary, [
    '',
    'planted secret',
    '=value',
    'mail=a@b.example',
    'email=',
    'email=a',
    'imei=000000000000000',
  ]);
  refuses(parseCanary, ['constructor=planted secret', 'URL=https://secret.example/x']);
  test('a misspelt kind is told with the nearest, a bare kind without', () => {
    expect(() => parseCanary('emial=me@example.org')).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('Did you mean email?') as unknown }) as Error,
    );
    expect(() => parseCanary('email')).toThrow(
      expect.objectContaining({ hint: expect.not.stringContaining('mean') as unknown }) as Error,
    );
  });
});

describe('--allow-lan', () => {
  test('CIDR of both families', () => {
    expect(parseRanges(['192.168.1.0/24', 'fd00::/8'])).toEqual(['192.168.1.0/24', 'fd00::/8']);
  });
  refuses(
    (text) => parseRanges([text]),
    ['', '192.168.1.0', '192.168.1.0/33', 'fd00::/129', 'lan/24', '1.2.3/8', '/8'],
  );
});

describe('--passthrough', () => {
  test('names with and without *', () => {
    expect(parseGlobs(['*.bank.example', 'example.*', '*'])).toEqual(['*.bank.example', 'example.*', '*']);
  });
  refuses((text) => parseGlobs([text]), ['', 'https://bank.example', 'bank.example/login', 'a b', 'bänk.example']);
});

describe('--duration', () => {
  test.each([
    ['1', 1],
    ['0.5', 0.5],
    ['2147483', 2_147_483],
  ])('%s', (text, expected) => {
    expect(parseSeconds(text)).toBe(expected);
  });
  refuses(parseSeconds, ['', '0', '-1', 'ten', '1e3', '0x10', ' 5', '5s', 'Infinity', 'NaN', '2147484', '99999999999']);
});

describe('a phase name', () => {
  test.each(['baseline', 'before-consent', 'private 2', 'vor Einwilligung', '无痕模式', 'निजी', 'a'.repeat(64)])(
    '%s',
    (name) => {
      expect(parsePhaseName(name)).toBe(name);
    },
  );
  refuses(parsePhaseName, ['', ' a', '-a', 'a\nb', 'a\u001b[2J', 'a\u202eb', '../x', 'a'.repeat(65), '<b>']);
});

test('a salt is kept once, and an empty one is refused', () => {
  expect(parseSalts(['a', 'b', 'a'])).toEqual(['a', 'b']);
  expect(() => parseSalts([''])).toThrow(UserError);
});
