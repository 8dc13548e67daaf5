import { CODE } from './codes.ts';
import type { Fault } from './codes.ts';

/** What the other side has set, as far as it matters to us (RFC 9113 section 6.5.2). */
export interface PeerSettings {
  readonly tableSize: number;
  readonly maxStreams: number;
  readonly initialWindow: number;
}

/** What holds until something is said. */
export const INITIAL_SETTINGS: PeerSettings = { tableSize: 4096, maxStreams: 100, initialWindow: 65_535 };

export const SETTING = {
  tableSize: 1,
  enablePush: 2,
  maxStreams: 3,
  initialWindow: 4,
  maxFrame: 5,
  maxHeaderList: 6,
} as const;
const LARGEST_WINDOW = 0x7fffffff;

const fault = (code: number, why: string): Fault => ({ code, why });

/** The settings after a SETTINGS frame, or what is wrong with it. */
export function applySettings(now: PeerSettings, payload: Buffer): PeerSettings | Fault {
  if (payload.length % 6 !== 0) return fault(CODE.frameSizeError, 'a SETTINGS frame of a wrong length');
  let settings = now;
  for (let at = 0; at < payload.length; at += 6) {
    const value = payload.readUInt32BE(at + 2);
    switch (payload.readUInt16BE(at)) {
      case SETTING.tableSize:
        settings = { ...settings, tableSize: value };
        break;
      case SETTING.enablePush:
        if (value > 1) return fault(CODE.protocolError, 'an ENABLE_PUSH that is neither 0 nor 1');
        break;
      case SETTING.maxStreams:
        settings = { ...settings, maxStreams: value };
        break;
      case SETTING.initialWindow:
        if (value > LARGEST_WINDOW) return fault(CODE.flowControlError, 'an INITIAL_WINDOW_SIZE that is too large');
        settings = { ...settings, initialWindow: value };
        break;
      case SETTING.maxFrame:
        // What everyone takes is all that we send.
        if (value < 16_384 || value > 16_777_215) return fault(CODE.protocolError, 'a MAX_FRAME_SIZE out of bounds');
        break;
      default:
    }
  }
  return settings;
}

/** The payload of a SETTINGS frame of ours. */
export function settingsBytes(settings: readonly (readonly [id: number, value: number])[]): Buffer {
  const payload = Buffer.alloc(settings.length * 6);
  settings.forEach(([id, value], at) => {
    payload.writeUInt16BE(id, at * 6);
    payload.writeUInt32BE(value, at * 6 + 2);
  });
  return payload;
}
