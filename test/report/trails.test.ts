import { expect, it } from 'vitest';
import { trails } from '../../src/report/trails.ts';
import { sampleEvent } from './sample.ts';

it('each way of hiding is listed once, the most used first', () => {
  const uses = trails([
    sampleEvent({ howHidden: 'query.a', grade: 'plain' }),
    sampleEvent(),
    sampleEvent({ host: null }),
  ]);
  expect(uses.map(({ trail, findings, hosts }) => [trail, findings, hosts.length])).toEqual([
    ['form.data_list > base64 > gzip > json', 2, 2],
    ['query.a', 1, 1],
  ]);
});
