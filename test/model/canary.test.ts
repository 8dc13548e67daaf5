import { expect, test } from 'vitest';
import { CANARY_KINDS } from '../../src/model/canary.ts';

// Scripts rely on these words: they are the --canary kinds and the kinds of findings.
test('the kinds of canary are those that the command line promises', () => {
  expect(CANARY_KINDS.join(', ')).toBe(
    'url, query, email, phone, name, imei, android-id, gaid, mac, serial, account, location, text',
  );
});
