import { Duplex } from 'node:stream';
import { expect, test } from 'vitest';
import { gateOf, inOnePiece } from '../../src/capture/gate.ts';

/** A stream that takes what it is given only when told to. */
function slow(): { stream: Duplex; drain(): void } {
  let done: (() => void) | null = null;
  const stream = new Duplex({
    read: () => undefined,
    write(_chunk, _encoding, callback) {
      done = callback;
    },
    writableHighWaterMark: 2,
    readableHighWaterMark: 2,
  });
  return {
    stream,
    drain() {
      const callback = done;
      done = null;
      callback?.();
    },
  };
}
const flowing = (): Duplex => slow().stream.resume();
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('a stream waits until what it was written to has drained', async () => {
  const source = flowing();
  const target = slow();
  gateOf(source).pass(target.stream, Buffer.from('abc'));
  expect(source.isPaused()).toBe(true);
  target.drain();
  await turn();
  expect(source.isPaused()).toBe(false);
});

test('what fits does not stop the stream', () => {
  const source = flowing();
  gateOf(source).pass(slow().stream, Buffer.from('a'));
  expect(source.isPaused()).toBe(false);
});

test('a target that goes away sets the stream free', async () => {
  const source = flowing();
  const target = slow().stream;
  gateOf(source).pass(target, Buffer.from('abc'));
  target.destroy();
  await turn();
  expect(source.isPaused()).toBe(false);
  gateOf(source).pass(target, Buffer.from('abc'));
  expect(source.isPaused()).toBe(false);
});

test('two streams that write to one target are both set free', async () => {
  const [one, two] = [flowing(), flowing()];
  const target = slow();
  gateOf(one).pass(target.stream, Buffer.from('abc'));
  gateOf(two).pass(target.stream, Buffer.from('abc'));
  expect([one.isPaused(), two.isPaused()]).toEqual([true, true]);
  target.drain();
  target.drain();
  await turn();
  target.drain();
  await turn();
  expect([one.isPaused(), two.isPaused()]).toEqual([false, false]);
});

test('one reason does not end the waiting for another', async () => {
  const source = flowing();
  const gate = gateOf(source);
  const target = slow();
  gate.hold('queue');
  gate.pass(target.stream, Buffer.from('abc'));
  gate.release('queue');
  expect(source.isPaused()).toBe(true);
  gate.start();
  expect(source.isPaused()).toBe(true);
  target.drain();
  await turn();
  expect(source.isPaused()).toBe(false);
});

test('a stream has one gate, whoever asks', () => {
  const source = flowing();
  expect(gateOf(source)).toBe(gateOf(source));
  expect(gateOf(source)).not.toBe(gateOf(flowing()));
});

test('releasing what was not held does not start a stream', () => {
  const source = slow().stream;
  source.pause();
  gateOf(source).release('queue');
  expect(source.isPaused()).toBe(true);
  gateOf(source).start();
  expect(source.isPaused()).toBe(false);
});

test('no listener stays behind after many waits', async () => {
  const source = flowing();
  const target = slow();
  for (let index = 0; index < 50; index += 1) {
    gateOf(source).pass(target.stream, Buffer.from('abc'));
    target.drain();
    await turn();
  }
  expect(target.stream.listenerCount('drain')).toBe(0);
  expect(target.stream.listenerCount('close')).toBe(0);
});

test('what is written in one piece arrives in one write', () => {
  const writes: number[] = [];
  const target = new Duplex({
    read: () => undefined,
    writev(chunks, callback) {
      writes.push(chunks.length);
      callback();
    },
    write(_chunk, _encoding, callback) {
      writes.push(1);
      callback();
    },
  });
  inOnePiece(target, () => {
    gateOf(flowing()).pass(target, Buffer.from('head'));
    gateOf(flowing()).pass(target, Buffer.from('body'));
  });
  gateOf(flowing()).pass(target, Buffer.from('more'));
  expect(writes).toEqual([2, 1]);
});
