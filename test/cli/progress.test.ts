import { expect, test } from 'vitest';
import { createProgress } from '../../src/cli/progress.ts';
import { fakeIo, plain } from './fake-io.ts';

function at(errIsTty: boolean) {
  let now = 1_000_000;
  const fake = fakeIo({ errIsTty, now: () => now });
  const progress = createProgress(fake.io, 'analysing');
  return {
    ...fake,
    progress,
    later: (milliseconds: number) => (now += milliseconds),
  };
}

test('work of less than a second draws nothing', () => {
  const { progress, err, later } = at(true);
  later(900);
  progress.at(1, 2);
  progress.done();
  expect(err()).toBe('');
});

test('longer work draws a bar and takes it away', () => {
  const { progress, err, later } = at(true);
  later(1_100);
  progress.at(5, 10);
  expect(plain(err())).toBe(`\ranalysing ${'█'.repeat(15)}${'░'.repeat(15)} 5/10`);
  progress.done();
  expect(err().endsWith('\r\u001b[K')).toBe(true);
});

test('it is drawn at most ten times a second', () => {
  const { progress, err, later } = at(true);
  later(1_100);
  for (let done = 0; done < 100; done += 1) progress.at(done, 100);
  expect(err().split('\r')).toHaveLength(2);
});

test('off a terminal nothing is drawn', () => {
  const { progress, err, later } = at(false);
  later(5_000);
  progress.at(1, 2);
  progress.done();
  expect(err()).toBe('');
});

test('no work at all is all of it', () => {
  const { progress, err, later } = at(true);
  later(1_100);
  progress.at(0, 0);
  expect(err()).toContain('█'.repeat(30));
});
