import { createServer } from 'node:net';
import { connect as tlsConnect } from 'node:tls';
import { array, assert, integer, property, uint8Array } from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { readClientHello } from '../../../src/capture/tls/client-hello.ts';
import { listen } from '../loopback.ts';
import { buildHello, helloOf as helloFrom } from './hellos.ts';

/** The first flight of a real client. */
async function helloOf(options: { servername?: string; ALPNProtocols?: string[] }): Promise<Buffer> {
  const server = createServer();
  const { port, close } = await listen(server);
  const bytes = await new Promise<Buffer>((resolve) => {
    server.once('connection', (socket) => {
      socket.once('data', (chunk: Buffer) => {
        resolve(chunk);
        socket.destroy();
      });
    });
    tlsConnect({ port, host: '127.0.0.1', ...options }).on('error', () => undefined);
  });
  close();
  return bytes;
}

let hello: Buffer;
beforeAll(async () => {
  hello = await helloOf({ servername: 'Origin.TEST', ALPNProtocols: ['h2', 'http/1.1'] });
});

test('the name and the protocols of a real hello are read, the name in lower case', () => {
  expect(readClientHello(hello)).toMatchObject({
    kind: 'hello',
    hello: { sni: 'origin.test', alpn: ['h2', 'http/1.1'] },
  });
});

test('what is not said is null', async () => {
  expect(readClientHello(await helloOf({ servername: '' }))).toMatchObject({
    kind: 'hello',
    hello: { sni: null, alpn: null },
  });
});

test('bytes behind the hello do not matter', () => {
  expect(readClientHello(Buffer.concat([hello, Buffer.from([0x14, 3, 3, 0, 1, 1])])).kind).toBe('hello');
});

test('wherever it is cut, the hello needs more until its last byte', () => {
  for (let cut = 0; cut < hello.length; cut += 1) expect(readClientHello(hello.subarray(0, cut)).kind).toBe('more');
});

test('a hello that is spread over many records reads the same', () => {
  const body = hello.subarray(5);
  assert(
    property(array(integer({ min: 1, max: 60 }), { minLength: 1 }), (sizes) => {
      const records: Buffer[] = [];
      for (let at = 0, turn = 0; at < body.length; turn += 1) {
        const size = Math.min(sizes[turn % sizes.length]!, body.length - at);
        records.push(Buffer.from([0x16, 3, 1, size >> 8, size & 255]), body.subarray(at, at + size));
        at += size;
      }
      expect(readClientHello(Buffer.concat(records))).toEqual(readClientHello(hello));
    }),
  );
});

test.each([
  ['HTTP', Buffer.from('GET / HTTP/1.1\r\n')],
  ['another record type', Buffer.from([0x17, 3, 3, 0, 4, 1, 0, 0, 0])],
  ['another version', Buffer.from([0x16, 9, 9, 0, 4, 1, 0, 0, 0])],
  ['a ServerHello', Buffer.from([0x16, 3, 3, 0, 4, 2, 0, 0, 0])],
  ['a hello of a megabyte', Buffer.from([0x16, 3, 1, 0, 4, 1, 16, 0, 0])],
  ['a hello of nothing', Buffer.from([0x16, 3, 1, 0, 4, 1, 0, 0, 0])],
  ['another record in the middle', Buffer.from([0x16, 3, 1, 0, 2, 1, 0, 0x17, 3, 3, 0, 1, 0, 0, 0, 0, 0])],
  ['80,000 bytes without an end', Buffer.concat([Buffer.from([0x16, 3, 1]), Buffer.alloc(80_000)])],
])('%s is no hello', (_what, bytes) => {
  expect(readClientHello(bytes).kind).not.toBe('hello');
});

test('any bytes are read without an exception, also those that are nearly a hello', () => {
  assert(
    property(uint8Array({ maxLength: 200 }), (bytes) => {
      readClientHello(Buffer.from(bytes));
      readClientHello(Buffer.concat([Buffer.from([0x16, 3, 1]), Buffer.from(bytes)]));
    }),
  );
  assert(
    property(
      array(integer({ min: 0, max: 2000 }), { maxLength: 5 }),
      array(integer({ min: 0, max: 255 })),
      (places, values) => {
        const bent = Buffer.from(hello);
        for (const [index, place] of places.entries()) bent[place % bent.length] = values[index] ?? 0;
        expect(['hello', 'more', 'bad']).toContain(readClientHello(bent).kind);
      },
    ),
  );
});

test('versions, ciphers, extensions and signature algorithms are told in the order sent', () => {
  const parts = {
    version: 0x0302,
    ciphers: [0x0a0a, 0x1301],
    extensions: [0x2b, 0x0d, 0x1a1a],
    versions: [0x0304, 0x0303],
    algorithms: [0x0804, 0x0403],
  };
  expect(helloFrom(buildHello(parts))).toEqual({
    sni: null,
    alpn: null,
    legacyVersion: 0x0302,
    versions: [0x0304, 0x0303],
    ciphers: [0x0a0a, 0x1301],
    extensions: [0x2b, 0x0d, 0x1a1a],
    signatureAlgorithms: [0x0804, 0x0403],
  });
});

test('a list inside an extension that is longer than the extension makes it no hello', () => {
  for (const type of [0x0d, 0x2b]) {
    const bytes = buildHello({ extensions: [type], versions: [0x0304], algorithms: [0x0403] });
    const at = bytes.length - 3;
    bytes[at] = 0xff;
    expect(readClientHello(bytes).kind).toBe('bad');
  }
});
