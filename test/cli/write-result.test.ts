import { lstatSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeResult } from '../../src/cli/write-result.ts';
import { sampleFile } from '../store/sample-file.ts';
import { fakeIo } from './fake-io.ts';

test('without a file it is standard output, and its last line ends', () => {
  const { io, out, err } = fakeIo();
  writeResult(io, undefined, 'one');
  writeResult(io, undefined, 'two\n');
  expect(out()).toBe('one\ntwo\n');
  expect(err()).toBe('');
});

test('a file is readable by its owner alone, also when it was there and open to all', () => {
  const { io, home, out, err } = fakeIo();
  const file = join(home, 'report.html');
  writeFileSync(file, 'old', { mode: 0o644 });
  writeResult(io, file, 'new');
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(out()).toBe('');
  expect(err()).toBe(`Written: ${file}\n`);
  expect(readdirSync(home)).toEqual(['report.html']);
});

test('a link stays a link, and what it points to is written', () => {
  const { io, home } = fakeIo();
  writeFileSync(join(home, 'real'), '');
  symlinkSync(join(home, 'real'), join(home, 'link'));
  writeResult(io, join(home, 'link'), 'text');
  expect(lstatSync(join(home, 'link')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(home, 'real'), 'utf8')).toBe('text');
});

describe('what cannot be written', () => {
  test('a session is never overwritten by what was made of it', () => {
    const { io } = fakeIo();
    const session = sampleFile();
    const before = readFileSync(session);
    expect(() => {
      writeResult(io, session, 'a report');
    }).toThrow('it is a database');
    expect(readFileSync(session).equals(before)).toBe(true);
    expect(readdirSync(dirname(session))).toEqual(['session.sqlite']);
  });

  test('neither is one that is reached through a link', () => {
    const { io, home } = fakeIo();
    const session = sampleFile();
    const before = readFileSync(session);
    symlinkSync(session, join(home, 'link'));
    expect(() => {
      writeResult(io, join(home, 'link'), 'a report');
    }).toThrow('it is a database');
    expect(readFileSync(session).equals(before)).toBe(true);
  });

  test('a folder, and a file in a folder that does not exist', () => {
    const { io, home } = fakeIo();
    mkdirSync(join(home, 'folder'));
    expect(() => {
      writeResult(io, join(home, 'folder'), 'x');
    }).toThrow('it is a folder');
    expect(() => {
      writeResult(io, join(home, 'none', 'x'), 'x');
    }).toThrow('its folder does not exist');
    expect(readdirSync(home)).toEqual(['folder']);
  });
});
