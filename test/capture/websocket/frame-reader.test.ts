import { expect, test } from 'vitest';
import { createFrameReader } from '../../../src/capture/websocket/frame-reader.ts';
import { bytesOf, frame } from './frames.ts';

function listening(refuse: (opcode: number) => string | null = () => null) {
  const log: string[] = [];
  const reader = createFrameReader({
    begin({ opcode, length }) {
      const reason = refuse(opcode);
      if (reason === null) log.push(`begin ${opcode} ${length}`);
      return reason;
    },
    content: (bytes) => log.push(Buffer.from(bytes).toString('latin1')),
    end: ({ opcode }) => log.push(`end ${opcode}`),
  });
  return { log, reader };
}

test('a frame comes in pieces, unmasked, and the bytes that were read stay as they are', () => {
  const { log, reader } = listening();
  const wire = bytesOf('81 85 37 fa 21 3d 7f 9f 4d 51 58');
  const before = Buffer.from(wire);
  reader.read(wire.subarray(0, 3));
  expect(reader.whole).toBe(false);
  reader.read(wire.subarray(3, 8));
  reader.read(wire.subarray(8));
  expect(log).toEqual(['begin 1 5', 'He', 'llo', 'end 1']);
  expect(reader.whole).toBe(true);
  expect(wire).toEqual(before);
});

test('frames without payload end at once, and many fit in one piece', () => {
  const { log, reader } = listening();
  const wire = [frame({ opcode: 9 }), frame({ opcode: 2, payload: 'ab' }), frame({ opcode: 1 })];
  expect(reader.read(Buffer.concat(wire))).toEqual({ kind: 'read' });
  expect(log).toEqual(['begin 9 0', 'end 9', 'begin 2 2', 'ab', 'end 2', 'begin 1 0', 'end 1']);
});

test.each([1, 2, 3, 5, 100])('the rest begins with the frame that is refused, cut after %i bytes', (cut) => {
  const { log, reader } = listening((opcode) => (opcode === 2 ? 'no binary here' : null));
  const bad = frame({ opcode: 2, payload: 'secret' });
  const wire = Buffer.concat([frame({ opcode: 1, payload: 'a' }), bad]);
  const reads = [reader.read(wire.subarray(0, cut))];
  if (reads[0]!.kind === 'read') reads.push(reader.read(wire.subarray(cut)));
  const last = reads.at(-1)!;
  expect(last).toMatchObject({ kind: 'bad', reason: 'no binary here' });
  const after = reads.length === 1 && last.kind === 'bad' ? Buffer.concat([last.rest, wire.subarray(cut)]) : null;
  expect(after ?? (last.kind === 'bad' && last.rest)).toEqual(bad);
  expect(log).toEqual(['begin 1 1', 'a', 'end 1']);
});
