import { expect, it } from 'vitest';
import * as room from '../../src/report/index.ts';

it('the room has one door', () => {
  expect(Object.keys(room).sort()).toEqual([
    'claimsText',
    'comparisonText',
    'csvHeader',
    'csvLine',
    'dataEventLine',
    'formats',
  ]);
});
