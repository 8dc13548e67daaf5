import { expect, it } from 'vitest';
import { claims } from '../../../src/report/html/claims.ts';
import { markupText } from '../../../src/report/html/markup.ts';
import { sampleReport, sampleVerdict } from '../sample.ts';

it('each claim stands with its verdict, escaped', () => {
  const text = markupText(claims(sampleReport({ claims: [sampleVerdict({ says: '<script>' })] }))!);
  expect(text).toContain('&lt;script&gt;');
  expect(text).toContain('supported');
  expect(text).toContain('28 of 30 requests readable');
});

it('where no one judged there is no section', () => {
  expect(claims(sampleReport({ claims: [] }))).toBeNull();
});
