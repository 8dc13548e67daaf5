import { Duplex } from 'node:stream';
import { expect, test } from 'vitest';
import { createWire } from '../../../src/capture/http2/wire.ts';

/** A connection whose other side takes what it is given when it is told to. */
function slowSocket() {
  const writes: Buffer[] = [];
  let release: (() => void) | null = null;
  const socket = new Duplex({
    read: () => undefined,
    write(chunk: Buffer, _encoding, done) {
      writes.push(chunk);
      release = done;
    },
    writev(chunks, done) {
      writes.push(Buffer.concat(chunks.map(({ chunk }) => chunk as Buffer)));
      release = done;
    },
  });
  return { socket, writes, take: () => { release?.(); } }; // prettier-ignore
}
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('frames of one turn leave together', async () => {
  const { socket, writes } = slowSocket();
  const wire = createWire(socket, () => undefined);
  wire.put(Buffer.from('ab'));
  wire.put(Buffer.from('cd'));
  expect(writes).toEqual([]);
  await turn();
  expect(writes.map(String)).toEqual(['abcd']);
});

test('it is full, and stuck, while the other side takes nothing, and says when there is room', async () => {
  const { socket, take } = slowSocket();
  let room = 0;
  const wire = createWire(socket, () => (room += 1));
  expect([wire.full, wire.stuck]).toEqual([false, false]);
  wire.put(Buffer.alloc(200 * 1024));
  expect([wire.full, wire.stuck]).toEqual([true, false]);
  wire.put(Buffer.alloc(33 * 1024 * 1024));
  expect(wire.stuck).toBe(true);
  await turn();
  take();
  await turn();
  expect([wire.full, wire.stuck, room]).toEqual([false, false, 1]);
});

test('after its end nothing more goes out, and a connection that is gone is none to write on', async () => {
  const { socket, writes } = slowSocket();
  const wire = createWire(socket, () => undefined);
  wire.put(Buffer.from('last'));
  wire.end();
  wire.end();
  wire.put(Buffer.from('more'));
  await turn();
  expect(writes.map(String)).toEqual(['last']);
  const other = slowSocket();
  const dead = createWire(other.socket, () => undefined);
  other.socket.destroy();
  dead.put(Buffer.from('x'));
  dead.end();
  await turn();
  expect(other.writes).toEqual([]);
});
