import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readInput } from '../../src/cli/read-input.ts';
import { fakeIo } from './fake-io.ts';

test('a file and standard input are read byte by byte, whatever the bytes', async () => {
  const bytes = Buffer.from([0, 255, 10, 13, 200, 0]);
  const { io, home } = fakeIo({ stdin: bytes });
  writeFileSync(join(home, 'x'), bytes);
  expect([...(await readInput('-', io))]).toEqual([...bytes]);
  expect([...(await readInput(join(home, 'x'), io))]).toEqual([...bytes]);
});

test('someone at a terminal is told that we wait', async () => {
  const { io, err } = fakeIo({ stdin: 'x', inIsTty: true });
  await readInput('-', io);
  expect(err()).toBe('Reading standard input; end it with Ctrl+D.\n');
});

test('nothing is nothing to decode', async () => {
  const { io, home } = fakeIo();
  writeFileSync(join(home, 'empty'), '');
  await expect(readInput('-', io)).rejects.toThrow('Standard input is empty');
  await expect(readInput(join(home, 'empty'), io)).rejects.toThrow('is empty');
});

test('what is no file, or none that may be read, is told in words', async () => {
  const { io, home } = fakeIo();
  mkdirSync(join(home, 'folder'));
  await expect(readInput(join(home, 'folder'), io)).rejects.toThrow('it is a folder');
  await expect(readInput(join(home, 'none'), io)).rejects.toThrow('it does not exist');
  await expect(readInput(join(home, 'none', 'x'), io)).rejects.toThrow('Cannot read');
});

test('an input that does not end is given up after 64 MiB', async () => {
  let given = 0;
  const { io } = fakeIo();
  // eslint-disable-next-line @typescript-eslint/require-await -- a stream is asynchronous, whatever is in it
  const endless = async function* () {
    const piece = new Uint8Array(1024 * 1024);
    for (;;) {
      given += 1;
      yield piece;
    }
  };
  await expect(readInput('-', { ...io, stdin: endless })).rejects.toThrow('larger than 64 MiB');
  expect(given).toBeLessThan(70);
});
