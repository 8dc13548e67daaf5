import { expect, it } from 'vitest';
import { digitGroups } from '../../src/detect/digit-groups.ts';

const found = (text: string, least = 6): string[] => [...digitGroups(text, least)].map(({ digits }) => digits);

it('a number is read with and without its separators', () => {
  expect(found('tel 0170 (12) 34-56')).toContain('0170123456');
  expect(found('"123456"')).toEqual(['123456']);
});

it('a number of more than seventeen digits is none of ours', () => {
  expect(found('1'.repeat(18))).toEqual([]);
});

it('numbers three separators apart are not joined', () => {
  expect(found('123 - 456')).toEqual([]);
});

it('the offsets are those of the text', () => {
  const text = 'x 12-3456 y';
  const [group] = [...digitGroups(text, 6)];
  expect(text.slice(group!.start, group!.end)).toBe('12-3456');
});

it('a megabyte of single digits ends', () => {
  expect(found('1 '.repeat(500_000), 17).length).toBeGreaterThan(0);
});
