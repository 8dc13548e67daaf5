import fc from 'fast-check';
import { expect, it } from 'vitest';
import { absoluteUrl } from '../../src/detect/absolute-url.ts';

it('an address is taken apart where it stands', () => {
  expect(absoluteUrl(' HTTPS://User:pw@News.Example.com:8443/a/b?c=d#e ')).toEqual({
    start: 1,
    end: 48,
    host: 'news.example.com',
    path: '/a/b',
    queryStart: 43,
  });
});

it.each([
  ['https://[2001:db8::1]:8080/x', '2001:db8::1'],
  ['http://203.0.113.7', '203.0.113.7'],
  ['https://bücher.example', 'bücher.example'],
])('the host of %s is %s', (text, host) => {
  expect(absoluteUrl(text)?.host).toBe(host);
});

it.each([
  '',
  'https://',
  'https://host',
  'https://.com',
  'ftp://a.example/',
  'https://a b.example/',
  'https://a.example/x y',
  'https://a.example/\nb',
])('is no address: %j', (text) => {
  expect(absoluteUrl(text)).toBeNull();
});

it('a question mark in the fragment begins no query', () => {
  expect(absoluteUrl('https://a.example/#x?y=1')?.queryStart).toBeNull();
});

it('any text is an answer, and its offsets lie in the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (tail) => {
      const text = `https://a.example/${tail}`;
      const url = absoluteUrl(text);
      return url === null || (url.start >= 0 && url.end <= text.length);
    }),
  );
});
