import { expect, test } from 'vitest';
import { toDataEvent } from '../../../src/store/reading/data-event-row.ts';
import type { DataEventRow } from '../../../src/store/reading/data-event-row.ts';
import { memoryDatabase } from '../memory-database.ts';
import { START } from '../sample-parts.ts';
import { entries } from '../sample-session.ts';

test('a row of the view becomes a data event', () => {
  const row = memoryDatabase(entries).prepare<[], DataEventRow>('SELECT * FROM data_event WHERE exchange_id = 2').get();
  expect(toDataEvent(row!)).toEqual({
    at: START + 2000,
    phase: 'private',
    private: true,
    app: null,
    host: 'api.example',
    company: null,
    serverCountry: null,
    seatCountry: null,
    kind: 'imei',
    label: 'The planted page address left the phone.',
    value: '490154203237518',
    canary: null,
    field: null,
    howHidden: '',
    grade: 'plain',
    confidence: 'inferred',
    protocol: null,
    eventName: null,
    exchangeId: 2,
    payloadId: 'x2:request.headers.x-device',
  });
});
