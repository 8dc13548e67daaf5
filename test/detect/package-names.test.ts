import { expect, it } from 'vitest';
import { packageRuns } from '../../src/detect/package-names.ts';

const apps = ['com.whatsapp', 'org.telegram.messenger', 'com.spotify.music', 'de.hafas.android', 'com.paypal.mobile'];

it('a list is one run from its first name to its last, each name once', () => {
  const text = `["${[...apps, apps[0]!].join('","')}"]`;
  const [run, ...more] = [...packageRuns(text)];
  expect(run?.names).toEqual(apps);
  expect(text.slice(run!.start, run!.end)).toBe(text.slice(2, -2));
  expect(more).toEqual([]);
});

it('names far apart, in code, or of two makers only are no list', () => {
  expect([...packageRuns(apps.join(' '.repeat(90)))]).toEqual([]);
  expect([...packageRuns(apps.map((app) => `import ${app};`).join('\n'))]).toEqual([]);
  expect([...packageRuns('com.a.b,com.a.c,com.a.d,org.b.e,org.b.f,org.b.g')]).toEqual([]);
});

it('a megabyte of dots and letters ends', () => {
  expect([...packageRuns('com.'.repeat(250_000))]).toEqual([]);
  expect([...packageRuns(`com.${'a'.repeat(1_000_000)}`)]).toEqual([]);
});
