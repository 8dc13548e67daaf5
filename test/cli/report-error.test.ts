import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reportError } from '../../src/cli/report-error.ts';
import { StoreError, UserError } from '../../src/model/index.ts';
import { fakeIo } from './fake-io.ts';

function told(error: unknown): { readonly code: number; readonly err: string } {
  const { io, err } = fakeIo();
  const code = reportError(error, io);
  return { code, err: err() };
}

test('a mistake of the user is a sentence and a hint', () => {
  expect(told(new UserError('The port is in use.', 'Take another.'))).toEqual({
    code: 2,
    err: 'error: The port is in use.\nhint:  Take another.\n',
  });
});

test.each(['CORRUPT', 'DISK_FULL', 'IO', 'LOCKED', 'READ_ONLY'])(
  "a store that says %s is the user's to mend",
  (code) => {
    const { code: exit, err } = told(new StoreError(code, 'x.sqlite is in a bad way.'));
    expect(exit).toBe(2);
    expect(err).toMatch(/^error: x\.sqlite is in a bad way\.\nhint: {2}.+\n$/);
  },
);

test('rows that the store rejects are a bug', () => {
  expect(told(new StoreError('REJECTED', 'NOT NULL constraint failed')).code).toBe(70);
});

test('a refusal of the system is told in words, wherever it came from', () => {
  const refusal = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', syscall: 'write', path: '/x/y' });
  expect(told(refusal)).toEqual({
    code: 2,
    err: 'error: The system refused /x/y: the disk is full.\nhint:  Look at the path, the rights and the free space there.\n',
  });
});

test("a file of ours that is missing is a bug, not the user's", () => {
  let thrown: unknown;
  try {
    readFileSync('/nowhere/at/all');
  } catch (error) {
    thrown = error;
  }
  expect(told(thrown).code).toBe(70);
});

test('a bug shows its stack and asks for a report', () => {
  const { code, err } = told(new TypeError('x is not a function'));
  expect(code).toBe(70);
  expect(err).toMatch(/^bug: TypeError: x is not a function\n {4}at /);
  expect(err).toContain('Please report this');
});

test('what is thrown without being an error is told too', () => {
  expect(told('just words')).toMatchObject({ code: 70, err: expect.stringContaining('just words') as unknown });
});

test('words of a stranger in a message cannot move the cursor', () => {
  expect(told(new UserError('damaged (\u001b[2J\nfine)', 'x')).err).toBe('error: damaged (·[2J·fine)\nhint:  x\n');
});
