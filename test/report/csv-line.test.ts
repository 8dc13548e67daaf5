import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvHeader, csvLine } from '../../src/report/index.ts';
import { sampleEvent } from './sample.ts';

/** A strict reader of RFC 4180. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  for (let match = cells.exec(text); match !== null && match[0] !== ''; match = cells.exec(text)) {
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
const valueOf = (value: string): string => {
  const [header, row] = parse(csvHeader() + csvLine(sampleEvent({ value })));
  expect(row).toHaveLength(header!.length);
  return row![header!.indexOf('value')]!;
};

it.each([
  '=1+1',
  '+491701234567',
  '-2',
  '@SUM(A1)',
  '\tx',
  '\rx',
  '＝1',
  '＋1',
  '－1',
  '＠a',
  ' =1',
  '=cmd|" /C calc"!A0',
])('a spreadsheet does not take %j for a formula', (value) => {
  expect(valueOf(value)).toBe(`'${value}`);
});

it('any other value comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (tail) => {
      const value = `v${tail}`;
      return valueOf(value) === value;
    }),
  );
});

it('times are ISO 8601 in UTC, absent values are empty', () => {
  const line = csvLine(sampleEvent({ at: Date.UTC(2026, 10, 22), app: null }));
  expect(line.startsWith('2026-11-22T00:00:00.000Z,browse,false,,')).toBe(true);
});
