import { expect, test } from 'vitest';
import { failureAnswer, ownAnswer, statusOf } from '../../src/capture/own-answer.ts';

test.each([
  ['refused-address', 403],
  ['malformed-request', 400],
  ['bad-host', 400],
  ['upstream-refused', 502],
  ['dns-failed', 502],
])('%s is told as %i', (code, status) => {
  expect(statusOf({ code, detail: '' })).toBe(status);
});

test('a failure is told with its code in a header and its sentence as text, and the connection closes', () => {
  expect(failureAnswer({ code: 'upstream-refused', detail: 'No.' }).toString()).toBe(
    'HTTP/1.1 502 Bad Gateway\r\nX-Telltale-Error: upstream-refused\r\nContent-Type: text/plain; charset=utf-8\r\n' +
      'Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nContent-Length: 14\r\nConnection: close\r\n\r\ntelltale: No.\n',
  );
});

test('the answer to HEAD is the same head without body', () => {
  const failure = { code: 'dns-failed', detail: 'No.' };
  const whole = failureAnswer(failure, 'GET').toString();
  expect(whole.startsWith(failureAnswer(failure, 'HEAD').toString())).toBe(true);
  expect(failureAnswer(failure, 'HEAD').toString().endsWith('\r\n\r\n')).toBe(true);
});

test('a page is answered with its bytes, a page that is not there with 404', () => {
  const page = { status: 200, headers: [['X', 'y']] as const, body: new Uint8Array([0, 255]) };
  expect(ownAnswer(page).toString('latin1')).toBe(
    'HTTP/1.1 200 OK\r\nX: y\r\nContent-Length: 2\r\nConnection: close\r\n\r\n\0\xff',
  );
  expect(ownAnswer(null).toString()).toMatch(/^HTTP\/1\.1 404 Not Found\r\n/);
});
