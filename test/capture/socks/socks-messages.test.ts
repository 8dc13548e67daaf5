import { describe, expect, test } from 'vitest';
import type { SocksRead } from '../../../src/capture/socks/socks-messages.ts';
import { methodReply, readGreeting, readLogin, readRequest, requestReply } from '../../../src/capture/socks/socks-messages.ts'; // prettier-ignore

const name = (host: string, port = 443): Buffer =>
  Buffer.concat([Buffer.from([5, 1, 0, 3, host.length]), Buffer.from(host), Buffer.from([port >> 8, port & 255])]);

/** Every beginning of the message asks for more, and what follows it is left alone. */
function whole<Value>(read: (bytes: Buffer) => SocksRead<Value>, message: Buffer, value: Value): void {
  for (let size = 0; size < message.length; size += 1) {
    expect(read(message.subarray(0, size))).toEqual({ kind: 'more' });
  }
  expect(read(Buffer.concat([message, Buffer.from('rest')]))).toEqual({ kind: 'whole', value, size: message.length });
}

test('a greeting is its methods', () => {
  whole(readGreeting, Buffer.from([5, 2, 0, 2]), [0, 2]);
  whole(readGreeting, Buffer.from([5, 0]), []);
});

test('a login is passed over', () => {
  whole(readLogin, Buffer.from([1, 2, 65, 66, 3, 67, 68, 69]), null);
  whole(readLogin, Buffer.from([1, 0, 0]), null);
});

test('a request is a name or an address, and a port', () => {
  whole(readRequest, name('A.test.', 8443), { host: 'a.test', port: 8443 });
  whole(readRequest, Buffer.from([5, 1, 0, 1, 192, 0, 2, 7, 0, 80]), { host: '192.0.2.7', port: 80 });
  const six = Buffer.concat([
    Buffer.from([5, 1, 0, 4, 0x20, 1, 0xd, 0xb8]),
    Buffer.alloc(11),
    Buffer.from([1, 1, 187]),
  ]);
  whole(readRequest, six, { host: '2001:db8::1', port: 443 });
  whole(readRequest, name('::1', 443), { host: '::1', port: 443 });
});

describe('it stops', () => {
  test.each<[what: string, read: SocksRead<unknown>, reply: number | null]>([
    ['SOCKS4', readGreeting(Buffer.from([4, 1, 0, 80])), null],
    ['a login of another version', readLogin(Buffer.from([5])), null],
    ['BIND', readRequest(Buffer.from([5, 2, 0, 1])), 7],
    ['UDP', readRequest(Buffer.from([5, 3, 0, 1])), 7],
    ['an address of an unknown type', readRequest(Buffer.from([5, 1, 0, 2, 0])), 8],
    ['a name that is none', readRequest(name('a b')), 8],
    ['a name with a port', readRequest(name('a.test:22')), 8],
    ['a name with a slash', readRequest(name('../../x')), 8],
    ['an empty name', readRequest(name('')), 8],
    ['port 0', readRequest(name('a.test', 0)), 8],
  ])('%s', (_what, read, reply) => {
    expect(read).toMatchObject({ kind: 'bad', reason: expect.any(String) as string });
    expect(read.kind === 'bad' && (read.reply?.[1] ?? null)).toBe(reply);
  });
});

test('replies are as long as the standard has them', () => {
  expect([...methodReply(255)]).toEqual([5, 255]);
  expect([...requestReply(0)]).toEqual([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
});
