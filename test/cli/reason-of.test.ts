import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isPlight, reasonOf } from '../../src/cli/reason-of.ts';
import { newHome } from './fake-io.ts';

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('it did not throw');
}

test('what the system says is put in words', () => {
  const home = newHome();
  mkdirSync(join(home, 'folder'));
  expect(reasonOf(thrownBy(() => readFileSync(join(home, 'folder'))))).toBe('it is a folder');
  expect(reasonOf(thrownBy(() => readFileSync(join(home, 'none'))))).toBe('it does not exist');
});

test('a code without words of ours is told as it is', () => {
  expect(reasonOf(Object.assign(new Error('EWEIRD: odd'), { code: 'EWEIRD' }))).toBe('EWEIRD: odd');
  expect(reasonOf(new Error('plain'))).toBe('plain');
  expect(reasonOf('words')).toBe('words');
});

test('only what this computer lacks at this moment is its plight', () => {
  const of = (fields: object): boolean => isPlight(Object.assign(new Error('x'), fields));
  expect(of({ code: 'ENOSPC', syscall: 'write' })).toBe(true);
  expect(of({ code: 'EACCES', syscall: 'open' })).toBe(true);
  expect(of({ code: 'ENOENT', syscall: 'open' })).toBe(false);
  // Not from the system: a code that someone put on an error of his own.
  expect(of({ code: 'ENOSPC' })).toBe(false);
  expect(isPlight('ENOSPC')).toBe(false);
});
