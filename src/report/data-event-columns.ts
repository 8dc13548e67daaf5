import type { DataEvent } from '../model/index.ts';

/** The fields of a data event under the names of the SQL view `data_event`, in the order of an export. */
export const dataEventColumns: readonly (readonly [column: string, field: keyof DataEvent])[] = [
  ['at', 'at'],
  ['phase', 'phase'],
  ['private', 'private'],
  ['app', 'app'],
  ['host', 'host'],
  ['company', 'company'],
  ['server_country', 'serverCountry'],
  ['seat_country', 'seatCountry'],
  ['kind', 'kind'],
  ['label', 'label'],
  ['value', 'value'],
  ['canary', 'canary'],
  ['field', 'field'],
  ['how_hidden', 'howHidden'],
  ['grade', 'grade'],
  ['confidence', 'confidence'],
  ['protocol', 'protocol'],
  ['event_name', 'eventName'],
  ['exchange_id', 'exchangeId'],
  ['payload_id', 'payloadId'],
];
