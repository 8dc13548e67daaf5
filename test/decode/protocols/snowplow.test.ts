import { describe } from 'vitest';
import { fixture, get, post } from '../message.ts';
import { fires, silent, survives } from '../protocol-tables.ts';

const described = JSON.stringify({
  schema: 'iglu:com.snowplowanalytics.snowplow/unstruct_event/jsonschema/1-0-0',
  data: { schema: 'iglu:com.snowplowanalytics.mobile/screen_view/jsonschema/1-0-0', data: { name: 'Home' } },
});
const item = { e: 'ue', p: 'mob', tv: 'andr-6.0.2', eid: 'e-1', dtm: '1588243200123', uid: 'u-1', duid: 'b-1' };
const batch = (...data: readonly unknown[]): string =>
  JSON.stringify({ schema: 'iglu:com.snowplowanalytics.snowplow/payload_data/jsonschema/1-0-4', data });
const identity = { uid: 'u-1', duid: 'b-1' };
const view = { name: 'screen_view', time: 1588243200123, identity, properties: '{"name":"Home"}' };
const query = (more: Readonly<Record<string, string>>): string =>
  `/i?${new URLSearchParams({ ...item, ...more }).toString()}`;

describe('snowplow', () => {
  fires('snowplow', [
    ['snowplow.001', fixture('captures/snowplow.001.bin'), [{ name: 'search', time: 1795370737579 }]],
    [
      'a batch, described in base64',
      post(batch({ ...item, ue_px: Buffer.from(described).toString('base64url') })),
      [view],
    ],
    [
      'a batch, described in plain',
      post(batch({ ...item, ue_pr: described }, { ...item, e: 'pv' })),
      [view, { name: 'page_view' }],
    ],
    [
      'a structured event is named by its action',
      get(query({ e: 'se', se_ca: 'shop', se_ac: 'buy' })),
      [{ name: 'buy', identity }],
    ],
    ['a page ping', get(query({ e: 'pp', tv: 'js-3.5.0', p: 'web' })), [{ name: 'page_ping' }]],
    [
      'slashes as Android writes them',
      post(batch({ ...item, e: 'pp' }).replaceAll('/', '\\/')),
      [{ name: 'page_ping' }],
    ],
  ]);
  silent('snowplow', [
    ['an unknown kind', get(query({ e: 'x' }))],
    ['an unknown platform', get(query({ p: 'fridge' }))],
    ['a tracker without a version', get(query({ tv: 'andr' }))],
    ['the schema without an event', post(batch())],
    [
      'the schema in a document about schemas',
      post(JSON.stringify({ name: 'iglu:com.snowplowanalytics.snowplow/payload_data' })),
    ],
    ['another schema', post(batch(item).replace('snowplow/payload_data', 'snowplow/contexts payload_data'))],
  ]);
  survives('snowplow', post(batch({ ...item, ue_pr: described })));
});
