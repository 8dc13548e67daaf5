import { expect, test } from 'vitest';
import type { Case, Diagnosis } from '../../../src/capture/refusals/diagnose.ts';
import { diagnose } from '../../../src/capture/refusals/diagnose.ts';
import type { Verdict } from '../../../src/capture/refusals/standing.ts';

/** `app host verdict`; `+` behind it: a connection was read as well. */
function cases(...lines: readonly string[]): readonly Case[] {
  return lines.map((line) => {
    const [app = '', host = '', word = ''] = line.split(' ');
    const verdict = word.replace('+', '') as Verdict;
    return { app, host, verdict, accepted: verdict === 'trusted' || word.endsWith('+') };
  });
}

test.each<[what: string, lines: readonly string[], expected: Diagnosis]>([
  ['one refusal alone', ['a x distrust-explicit'], 'undecided'],
  ['one silent host alone', ['a x pin-suspected'], 'undecided'],
  ['nothing that says anything', ['a x unknown', 'a y distrust-explicit'], 'undecided'],
  ['accidents', ['a x flaky', 'a y distrust-explicit', 'a z distrust-explicit'], 'flaky'],
  ['one app at two hosts', ['a x distrust-explicit', 'a y distrust-explicit'], 'app-distrusts'],
  ['one app at two hosts, in two ways', ['a x distrust-explicit', 'a y pin-suspected'], 'app-distrusts'],
  ['a silent app at two hosts', ['a x pin-suspected', 'a y pin-suspected'], 'app-distrusts'],
  [
    'another app gets through there',
    ['a x distrust-explicit', 'a y distrust-explicit', 'b x trusted'],
    'app-distrusts',
  ],
  ['the app gets through elsewhere', ['a x distrust-explicit', 'a y trusted'], 'pins-host'],
  ['the app got through elsewhere, and is refused now', ['a x pin-suspected', 'a y distrust-explicit+'], 'pins-host'],
  ['another app gets through elsewhere', ['a x distrust-explicit', 'b y trusted'], 'undecided'],
  ['two apps at one host', ['a x distrust-explicit', 'b x distrust-explicit'], 'ca-not-installed'],
  ['two apps at many hosts', ['a x distrust-explicit', 'a y distrust-explicit', 'b z distrust-explicit'], 'ca-not-installed'], // prettier-ignore
  ['two silent apps: their trust is not in question', ['a x pin-suspected', 'b y pin-suspected'], 'undecided'],
  ['two apps refuse, a third accepts', ['a x distrust-explicit', 'b x distrust-explicit', 'c z trusted'], 'undecided'],
  ['accidents of others do not count', ['a x distrust-explicit', 'b x flaky', 'c x unknown'], 'undecided'],
  ['it was read here before', ['a x distrust-explicit+', 'a y distrust-explicit', 'b x distrust-explicit'], 'mixed'],
])('%s: %j is %s', (_what, lines, expected) => {
  const all = cases(...lines);
  expect(diagnose(all[0]!, all)).toBe(expected);
});
