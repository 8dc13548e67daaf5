import { Duplex } from 'node:stream';
import { expect, test } from 'vitest';
import { createBrake } from '../../src/capture/brake.ts';
import { gateOf } from '../../src/capture/gate.ts';

const stream = (): Duplex => new Duplex({ read: () => undefined, write: () => undefined });

test('all streams stop together and go on together, and one that comes meanwhile waits too', () => {
  const brake = createBrake();
  const [one, other, late] = [stream(), stream(), stream()];
  brake.start(one);
  brake.start(other);
  expect([one.isPaused(), other.isPaused()]).toEqual([false, false]);
  brake.hold();
  brake.start(late);
  expect([one, other, late].map((each) => each.isPaused())).toEqual([true, true, true]);
  brake.release();
  expect([one, other, late].map((each) => each.isPaused())).toEqual([false, false, false]);
});

test('a stream that is held for another reason stays held', () => {
  const brake = createBrake();
  const one = stream();
  brake.start(one);
  gateOf(one).hold('queue');
  brake.hold();
  brake.release();
  expect(one.isPaused()).toBe(true);
  gateOf(one).release('queue');
  expect(one.isPaused()).toBe(false);
});

test('a stream that was given away is not set going under its new reader, and a closed one is forgotten', async () => {
  const brake = createBrake();
  const [given, closed] = [stream(), stream()];
  brake.start(given);
  brake.start(closed);
  brake.hold();
  brake.leave(given);
  closed.destroy();
  await new Promise((resolve) => closed.once('close', resolve));
  brake.release();
  expect([given.isPaused(), closed.isPaused()]).toEqual([true, true]);
  brake.start(given);
  expect(given.isPaused()).toBe(false);
});
