import { expect, it } from 'vitest';
import { dataEventColumns } from '../../src/report/data-event-columns.ts';
import { sampleEvent } from './sample.ts';

it('every field of an event has one column in snake case', () => {
  expect(dataEventColumns.map(([, field]) => field).sort()).toEqual(Object.keys(sampleEvent()).sort());
  for (const [column, field] of dataEventColumns)
    expect(column).toBe(field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
});
