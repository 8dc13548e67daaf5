import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { UserError } from '../../src/model/index.ts';
import { acquireLock, isLocked } from '../../src/store/lock.ts';
import { newFile } from './temporary-folder.ts';

const HOLDER = `
  const db = new (require('better-sqlite3'))(process.argv[1]);
  db.prepare('BEGIN EXCLUSIVE').run();
  process.stdout.write('held');
  setInterval(() => {}, 1000);
`;

function someFile(): string {
  const file = newFile();
  writeFileSync(file, 'x');
  return file;
}

test('one writer at a time, also through a link; the next may come when it is released', () => {
  const file = someFile();
  symlinkSync(file, `${file}-link`);
  expect(isLocked(file)).toBe(false);
  const lock = acquireLock(file);
  expect(isLocked(file)).toBe(true);
  expect(isLocked(`${file}-link`)).toBe(true);
  expect(() => acquireLock(`${file}-link`)).toThrow(UserError);
  lock.release();
  expect(isLocked(file)).toBe(false);
  expect(existsSync(`${file}-lock`)).toBe(false);
  acquireLock(`${file}-link`).release();
});

test('the lock of another process is seen, and dies with it', async () => {
  const file = someFile();
  const holder = spawn(process.execPath, ['-e', HOLDER, `${file}-lock`], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await once(holder.stdout, 'data');
    expect(isLocked(file)).toBe(true);
    expect(() => acquireLock(file)).toThrow(UserError);
  } finally {
    holder.kill('SIGKILL');
  }
  await once(holder, 'exit');
  expect(existsSync(`${file}-lock`)).toBe(true);
  expect(isLocked(file)).toBe(false);
  acquireLock(file).release();
});

test('asking does not take the lock away from its owner', () => {
  const file = someFile();
  const lock = acquireLock(file);
  for (let times = 0; times < 3; times += 1) expect(isLocked(file)).toBe(true);
  lock.release();
});
