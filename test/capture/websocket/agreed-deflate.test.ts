import { expect, test } from 'vitest';
import { agreedDeflate } from '../../../src/capture/websocket/agreed-deflate.ts';

const KEEPS = { contextTakeover: true };
const FORGETS = { contextTakeover: false };

test.each([
  ['permessage-deflate', { up: KEEPS, down: KEEPS }],
  ['Permessage-Deflate; Server_No_Context_Takeover', { up: KEEPS, down: FORGETS }],
  ['permessage-deflate; client_no_context_takeover', { up: FORGETS, down: KEEPS }],
  ['permessage-deflate;client_no_context_takeover ; server_no_context_takeover', { up: FORGETS, down: FORGETS }],
  ['permessage-deflate; server_max_window_bits=9; client_max_window_bits="10"', { up: KEEPS, down: KEEPS }],
  ['other; a=1, permessage-deflate; client_no_context_takeover', { up: FORGETS, down: KEEPS }],
  ['permessage-deflate, permessage-deflate; client_no_context_takeover', { up: KEEPS, down: KEEPS }],
  ['permessage-deflate; something_new', null],
  ['x-webkit-deflate-frame', null],
  ['permessage-deflated', null],
  ['', null],
])('%s', (value, agreed) => {
  expect(agreedDeflate([['Sec-WebSocket-EXTENSIONS', value]])).toEqual(agreed);
});

test('without the field nothing is agreed on; a field that comes twice is one list', () => {
  expect(agreedDeflate([['Upgrade', 'websocket']])).toBeNull();
  expect(
    agreedDeflate([
      ['Sec-WebSocket-Extensions', 'other'],
      ['Sec-WebSocket-Extensions', 'permessage-deflate'],
    ]),
  ).toEqual({ up: KEEPS, down: KEEPS });
});
