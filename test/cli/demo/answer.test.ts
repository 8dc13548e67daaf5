import { expect, test } from 'vitest';
import { answer } from '../../../src/cli/demo/answer.ts';

const text = (method: string, path: string): string => new TextDecoder().decode(answer(method, path).body);

test('a connectivity check is answered with 204 and nothing else', () => {
  expect(answer('GET', '/generate_204')).toEqual({ status: 204, type: null, body: new Uint8Array() });
});

test('an upload is answered with a small JSON object', () => {
  expect(answer('POST', '/sa?project=x&r=DE').type).toBe('application/json');
  expect(JSON.parse(text('POST', '/sa?project=x&r=DE'))).toEqual({ code: 0 });
});

test('the remote settings of an analytics SDK are JSON that names no key', () => {
  expect(JSON.parse(text('GET', '/config/Android.conf'))).not.toHaveProperty('configs.key');
});

test('a pixel is a GIF, a document a PDF, any other page HTML', () => {
  expect(text('GET', '/sa.gif?data=x').slice(0, 6)).toBe('GIF89a');
  expect(text('GET', '/form.pdf').slice(0, 5)).toBe('%PDF-');
  expect(answer('GET', '/a?b=c').type).toBe('text/html; charset=utf-8');
});

test('nothing of the request comes back in the answer', () => {
  for (const method of ['GET', 'POST']) expect(text(method, '/planted-value?planted-value')).not.toContain('planted');
});
