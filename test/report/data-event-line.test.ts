import { expect, it } from 'vitest';
import { dataEventLine } from '../../src/report/index.ts';
import { sampleEvent } from './sample.ts';

it('an event is one line, whatever is in it', () => {
  const line = dataEventLine(sampleEvent({ value: 'a\nb\r\u2028"' }));
  expect(line.indexOf('\n')).toBe(line.length - 1);
  expect(JSON.parse(line)).toMatchObject({ value: 'a\nb\r\u2028"' });
});

it('the keys are the columns of the view data_event, absent values null', () => {
  const row = JSON.parse(dataEventLine(sampleEvent({ app: null }))) as Record<string, unknown>;
  for (const column of [
    'at',
    'phase',
    'app',
    'host',
    'company',
    'server_country',
    'seat_country',
    'kind',
    'label',
    'value',
    'how_hidden',
    'grade',
    'confidence',
    'exchange_id',
  ]) {
    expect(row).toHaveProperty(column);
  }
  expect(row['app']).toBeNull();
});
