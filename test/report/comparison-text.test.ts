import { expect, it } from 'vitest';
import { comparisonText } from '../../src/report/index.ts';

it('destinations by what became of them, and the fields that are not the same', () => {
  const none = { both: [], first: [], second: [] };
  const text = comparisonText(
    {
      first: ['browse'],
      second: ['private'],
      idle: 3,
      destinations: [
        { host: 'a.example', kind: 'url', status: 'vanishes', first: 4, second: 0, hidden: 2 },
        { host: null, kind: null, status: 'appears', first: 0, second: 1, hidden: 0 },
      ],
      code: {
        verdict: 'contradicted',
        why: 'Not the same.',
        endpoints: { ...none, both: ['POST /sa'] },
        events: none,
        fields: [{ event: 'p: open', first: ['url'], second: [] }],
      },
    },
    { color: false, width: 120 },
  );
  for (const words of [
    '3 lines left out',
    'VANISHES (1)\n  a.example, url: 4 and 0 (not seen is not gone: 2 pieces at this host could not be read)',
    'APPEARS (1)\n  host unknown, any request: 0 and 1',
    'CONTRADICTED: Not the same.',
    'Endpoints in both: POST /sa',
    'Fields of p: open: in the first only url',
  ])
    expect(text).toContain(words);
});
