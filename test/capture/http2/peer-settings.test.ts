import { expect, test } from 'vitest';
import { CODE } from '../../../src/capture/http2/codes.ts';
import { applySettings, INITIAL_SETTINGS, SETTING, settingsBytes } from '../../../src/capture/http2/peer-settings.ts';

test('what is set holds, what is not named stays, what is unknown is passed over', () => {
  const payload = settingsBytes([[SETTING.maxStreams, 7], [SETTING.tableSize, 0], [0xabcd, 1], [SETTING.maxFrame, 16_384]]); // prettier-ignore
  expect(applySettings(INITIAL_SETTINGS, payload)).toEqual({ ...INITIAL_SETTINGS, maxStreams: 7, tableSize: 0 });
  const last = settingsBytes([[SETTING.initialWindow, 1], [SETTING.initialWindow, 0x7fffffff]]); // prettier-ignore
  expect(applySettings(INITIAL_SETTINGS, last)).toMatchObject({ initialWindow: 0x7fffffff });
});

test.each([
  ['a push that is neither on nor off', SETTING.enablePush, 2, CODE.protocolError],
  ['a window over 2 GiB', SETTING.initialWindow, 0x80000000, CODE.flowControlError],
  ['frames under 16 KiB', SETTING.maxFrame, 16_383, CODE.protocolError],
  ['frames over 16 MiB', SETTING.maxFrame, 16_777_216, CODE.protocolError],
])('%s is a fault', (_what, id, value, code) => {
  expect(applySettings(INITIAL_SETTINGS, settingsBytes([[id, value]]))).toMatchObject({ code });
});

test('half a setting is a fault', () => {
  expect(applySettings(INITIAL_SETTINGS, Buffer.alloc(5))).toMatchObject({ code: CODE.frameSizeError });
});
