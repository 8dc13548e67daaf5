import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../../src/bytes/index.ts';
import { bytesOf, deflated, frame, readPieces } from './frames.ts';

const MASK = [1, 2, 3, 4];
const DEFLATE = { contextTakeover: true };
const plain = { kind: 'text', text: 'Hello', compressed: false, complete: true, error: null };

test.each([
  ['an unmasked text', '81 05 48 65 6c 6c 6f', false, [plain]],
  ['a masked text', '81 85 37 fa 21 3d 7f 9f 4d 51 58', true, [plain]],
  ['a text in two fragments', '01 03 48 65 6c 80 02 6c 6f', false, [plain]],
  ['a ping', '89 05 48 65 6c 6c 6f', false, [{ ...plain, kind: 'ping' }]],
  ['the pong to it', '8a 85 37 fa 21 3d 7f 9f 4d 51 58', true, [{ ...plain, kind: 'pong' }]],
])('%s is read as RFC 6455 section 5.7 has it', (_what, hex, masked, messages) => {
  const reading = readPieces([bytesOf(hex)], { masked });
  expect(reading).toMatchObject({ messages, violation: null, whole: true });
});

test.each([
  [256, '82 7e 01 00'],
  [65_536, '82 7f 00 00 00 00 00 01 00 00'],
])('%i bytes in one frame are one binary message', (size, head) => {
  const content = Buffer.alloc(size, 'x');
  const { messages } = readPieces([bytesOf(head), content]);
  expect(messages).toMatchObject([{ kind: 'binary', text: content.toString() }]);
});

test.each([
  ['in one frame', 'c1 07 f2 48 cd c9 c9 07 00'],
  ['in fragments', '41 03 f2 48 cd 80 04 c9 c9 07 00'],
])('a compressed text %s is read as RFC 7692 section 7.2.3.1 has it', (_what, hex) => {
  const { messages } = readPieces([bytesOf(`${hex} c1 05 f2 00 11 00 00`)], { deflate: DEFLATE });
  expect(messages).toEqual([1, 2].map(() => ({ ...plain, compressed: true })));
});

test('control frames between fragments are messages of their own, finished first', () => {
  const wire = [
    frame({ opcode: 2, payload: 'a', final: false }),
    frame({ opcode: 9, payload: 'p' }),
    frame({ opcode: 0, payload: 'b', final: false }),
    frame({ opcode: 10 }),
    frame({ opcode: 0, payload: 'c' }),
    frame({ opcode: 8, payload: '\x03\xe9bye' }),
  ];
  const { messages, violation } = readPieces(wire);
  expect(messages.map(({ kind, text }) => `${kind} ${text}`).slice(0, 3)).toEqual(['ping p', 'pong ', 'binary abc']);
  expect(messages.at(-1)).toMatchObject({ kind: 'close', complete: true });
  expect(violation).toBeNull();
});

const hello = frame({ opcode: 1, payload: 'Hello' });
test.each([
  ['a frame of the phone without a mask', [hello], true, 'a frame of the phone has no mask'],
  ['a masked frame of the origin', [frame({ opcode: 1, mask: MASK })], false, 'a frame of the origin is masked'],
  ['a reserved bit', [frame({ opcode: 1, reserved: 2 })], false, 'a reserved bit is set'],
  ['RSV1 without an agreement', [frame({ opcode: 1, reserved: 4 })], false, 'a reserved bit is set'],
  ['a reserved opcode', [frame({ opcode: 5 })], false, 'there is no opcode 5'],
  ['a continuation of nothing', [frame({ opcode: 0 })], false, 'a continuation of nothing'],
  ['2^63 bytes', [bytesOf('82 7f 80 00 00 00 00 00 00 00')], false, 'a frame is longer than anything can be'],
  ['a frame after the close', [frame({ opcode: 8 }), hello], false, 'a frame follows the close frame'],
] as const)('%s ends the reading, and what comes from there on is kept as it came', (_what, bad, masked, reason) => {
  const before = frame({ opcode: 2, payload: 'fine', mask: masked ? MASK : null });
  const { messages, violation, whole } = readPieces([before, ...bad, hello], { masked });
  expect({ violation, whole }).toEqual({ violation: reason, whole: false });
  expect(messages[0]).toMatchObject({ kind: 'binary', text: 'fine' });
  const rest = Buffer.concat([bad.at(-1)!, hello]).toString('latin1');
  expect(messages.at(-1)).toEqual({ kind: 'unread', text: rest, compressed: false, complete: true, error: reason });
});

test('a message inside another ends the reading; the one that was begun is kept', () => {
  const wire = [frame({ opcode: 1, payload: 'half', final: false }), frame({ opcode: 1, payload: 'other' })];
  const { messages, violation } = readPieces(wire);
  expect(violation).toBe('a message begins inside another');
  expect(messages).toMatchObject([{ text: 'half', complete: false }, { kind: 'unread' }]);
});

test('RSV1 on a continuation or on a control frame is a reserved bit, whatever was agreed on', () => {
  const first = frame({ opcode: 2, payload: 'a', final: false });
  for (const opcode of [0, 9])
    expect(readPieces([first, frame({ opcode, reserved: 4 })], { deflate: DEFLATE }).violation).toBe(
      'a reserved bit is set',
    );
});

test('a connection that ends in the middle leaves what there was, and says that it is not whole', () => {
  const half = frame({ opcode: 1, payload: 'Hello' }).subarray(0, 5);
  expect(readPieces([half])).toMatchObject({
    messages: [{ kind: 'text', text: 'Hel', complete: false, error: null }],
    whole: false,
    violation: null,
  });
  expect(readPieces([half.subarray(0, 1)])).toMatchObject({ messages: [], whole: false });
  const content = Buffer.from('What the phone had to say '.repeat(40));
  const wire = frame({ opcode: 1, reserved: 4, payload: deflated(content, Buffer.alloc(0)) });
  const [cut] = readPieces([wire.subarray(0, -6)], { deflate: DEFLATE }).messages;
  expect(cut).toMatchObject({ complete: false, compressed: true, error: null });
  expect(content.toString().startsWith(cut!.text)).toBe(true);
});

test('a message is kept up to the cap, and counted and hashed beyond it', () => {
  const content = Buffer.from('0123456789'.repeat(100));
  const pieces = [frame({ opcode: 2, payload: content.subarray(0, 500), final: false }), frame({ opcode: 0, payload: content.subarray(500) })]; // prettier-ignore
  const { raw } = readPieces(pieces, { bodyCap: 64 });
  expect(raw[0]?.body).toMatchObject({ length: 1000, sha256: sha256(content), complete: true });
  expect(raw[0]?.body.kept).toEqual(new Uint8Array(content.subarray(0, 64)));
});

test('endless fragments, and a frame that says it is enormous, cost no more memory than the cap', () => {
  const piece = frame({ opcode: 0, payload: Buffer.alloc(60_000), final: false });
  const endless = function* (): Generator<Uint8Array> {
    yield frame({ opcode: 2, final: false });
    for (let count = 0; count < 5_000; count += 1) yield piece;
  };
  const before = process.memoryUsage().rss;
  const { raw, violation } = readPieces(endless(), { bodyCap: 1000 });
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  expect(raw).toMatchObject([{ kind: 'binary', body: { length: 300_000_000, complete: false } }]);
  expect(violation).toBeNull();
  const huge = readPieces([bytesOf('82 7f 00 0f ff ff ff ff ff ff'), Buffer.alloc(10)]);
  expect(huge.raw).toMatchObject([{ body: { length: 10, complete: false } }]);
});

test('a bomb stays as it was sent; the messages behind it that do not refer to it are read', () => {
  const bomb = frame({ opcode: 2, reserved: 4, payload: deflated(Buffer.alloc(200_000_000), Buffer.alloc(0)) });
  const wire = [bomb, frame({ opcode: 1, reserved: 4, payload: bytesOf('f2 48 cd c9 c9 07 00') }), hello];
  const { raw, violation } = readPieces(wire, { deflate: DEFLATE });
  expect(bomb.length).toBeLessThan(200_000);
  expect(raw).toMatchObject([
    { compressed: true, error: 'inflates to more than 8388608 bytes', body: { length: bomb.length - 10 } },
    { compressed: true, error: 'refers to a message that could not be inflated' },
    { compressed: false, error: null },
  ]);
  expect(violation).toBeNull();
});

test('more messages than are allowed end the reading', () => {
  let left = 3;
  const wire = Buffer.concat([1, 2, 3, 4, 5].map((count) => frame({ opcode: 1, payload: String(count) })));
  const { messages, violation } = readPieces([wire], { admit: () => (left -= 1) >= 0 });
  expect(messages.map(({ kind }) => kind)).toEqual(['text', 'text', 'text', 'unread']);
  expect(violation).toBe('there are more messages than can be kept track of');
});

const piece = fc.uint8Array({ maxLength: 40 });
const spec = fc.record({
  kind: fc.constantFrom('text', 'binary'),
  parts: fc.array(fc.oneof(piece, fc.uint8Array({ minLength: 126, maxLength: 400 })), { minLength: 1, maxLength: 4 }),
  compressed: fc.boolean(),
  ping: fc.option(piece),
  extended: fc.constantFrom(2, 8, undefined),
});
const cuts = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 30 });
const masks = fc.option(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255)));

function* cut(wire: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  let at = 0;
  for (const size of sizes) yield wire.subarray(at, (at += size));
  yield wire.subarray(at);
}

test('any split of any sequence of frames gives the messages that were sent', () => {
  fc.assert(
    fc.property(fc.array(spec, { maxLength: 8 }), masks, cuts, fc.boolean(), (specs, mask, sizes, takeover) => {
      const frames: Buffer[] = [];
      const sent: string[] = [];
      let window = Buffer.alloc(0);
      for (const { kind, parts, compressed, ping, extended } of specs) {
        const content = Buffer.concat(parts);
        const wire = compressed ? deflated(content, window) : content;
        if (compressed && takeover) window = Buffer.concat([window, content]);
        const size = Math.ceil(wire.length / parts.length);
        for (const [index] of parts.entries()) {
          const payload = wire.subarray(index * size, (index + 1) * size);
          const opcode = index > 0 ? 0 : kind === 'text' ? 1 : 2;
          const final = index === parts.length - 1;
          const shape = extended === undefined ? {} : { extended };
          frames.push(frame({ opcode, payload, final, reserved: compressed && index === 0 ? 4 : 0, mask, ...shape }));
          if (ping !== null && !final) {
            frames.push(frame({ opcode: 9, payload: ping, mask }));
            sent.push(`ping false ${Buffer.from(ping).toString('latin1')}`);
          }
        }
        sent.push(`${kind} ${compressed} ${content.toString('latin1')}`);
      }
      const options = { masked: mask !== null, deflate: { contextTakeover: takeover } };
      const { messages, violation, whole } = readPieces(cut(Buffer.concat(frames), sizes), options);
      expect(messages.map(({ kind, compressed, text }) => `${kind} ${compressed} ${text}`)).toEqual(sent);
      expect({ violation, whole }).toEqual({ violation: null, whole: true });
      expect(messages.every(({ complete }) => complete)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('no bytes make it throw, and none are lost: what is no frame is kept as it came', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), cuts, fc.boolean(), (wire, sizes, masked) => {
      const whole = readPieces([wire], { masked, deflate: DEFLATE });
      const pieces = readPieces(cut(wire, sizes), { masked, deflate: DEFLATE });
      expect(pieces.messages).toEqual(whole.messages);
      expect(pieces.violation).toBe(whole.violation);
      const unread = whole.raw.find(({ kind }) => kind === 'unread');
      expect(unread === undefined).toBe(whole.violation === null);
      if (unread) expect(Buffer.from(wire).subarray(-unread.body.length)).toEqual(Buffer.from(unread.body.kept));
    }),
    { numRuns: 500 },
  );
});
