import { expect, it } from 'vitest';
import { claimsText } from '../../src/report/index.ts';
import { sampleVerdict } from './sample.ts';

it('verdicts stand alone, without colour when none is wanted', () => {
  const text = claimsText([sampleVerdict()], { color: false, width: 100 });
  expect(text.startsWith('CLAIMS\n')).toBe(true);
  expect(text).toContain('SUPPORTED private-mode: Visited pages are sent in private mode, too.');
  expect(text).not.toContain('\u001b');
});

it('what a stranger wrote cannot steer the terminal', () => {
  const text = claimsText([sampleVerdict({ says: '\u001b[2J', why: '\u202e' })], { color: false, width: 80 });
  expect(text).not.toContain('\u001b');
  expect(text).not.toContain('\u202e');
});
