import { deepEqual, equal, throws } from 'node:assert/strict';
import test from 'node:test';
import { createResponseReader } from '../load/response-reader.mjs';

const plain = Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello');
const chunked = Buffer.from('HTTP/1.1 404 No\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n');

for (const [name, bytes, status] of [
  ['with a length', plain, 200],
  ['in chunks', chunked, 404],
]) {
  test(`a response ${name} is whole at its last byte and not before, however it is cut`, () => {
    const reader = createResponseReader();
    for (let at = 0; at < bytes.length - 1; at += 1) equal(reader.add(bytes.subarray(at, at + 1)), null);
    const { status: is, body } = reader.add(bytes.subarray(-1));
    equal(is, status);
    deepEqual(body.toString(), 'hello');
  });
}

test('two responses on one connection are read one after the other', () => {
  const reader = createResponseReader();
  equal(reader.add(plain).body.toString(), 'hello');
  equal(reader.add(chunked).body.toString(), 'hello');
});

test('bytes that belong to no request are an error, not a faster answer', () => {
  throws(() => createResponseReader().add(Buffer.concat([plain, plain])), /after the response/);
});

test('a response without framing is an error', () => {
  throws(() => createResponseReader().add(Buffer.from('HTTP/1.1 200 OK\r\n\r\n')), /no framing/);
});
