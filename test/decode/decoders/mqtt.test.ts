import { post } from '../message.ts';
import { table } from './table.ts';

const json = '{"event":"search","word":"an invented question"}';
const packet = (topic: string, payload: string, flags = 0x30): Buffer => {
  const number = (flags & 6) === 0 ? [] : [0, 7];
  const body = Buffer.concat([
    Buffer.from([0, topic.length]),
    Buffer.from(topic),
    Buffer.from(number),
    Buffer.from(payload),
  ]);
  return Buffer.concat([Buffer.from([flags, body.length]), body]);
};

table('mqtt', {
  fires: {
    'on a packet': { message: post(packet('a/b/events', json)), text: json, trail: 'mqtt.payload' },
    'on a packet with a number': { message: post(packet('a/b/events', json, 0x32)), text: json, trail: 'mqtt.payload' },
    'on the second of two': {
      message: post(Buffer.concat([packet('a/b/state', '1'), packet('a/b/events', json)])),
      text: json,
      trail: 'mqtt.payload#2',
    },
  },
  silent: {
    'on a packet that is cut off': post(packet('a/b/events', json).subarray(0, -1)),
    'on a subscription': post(packet('a/+/events', json)),
    'on a quality that does not exist': post(packet('a/b/events', json, 0x36)),
    'on a topic of control characters': post(packet('a\u0001\u0002\u0003', json)),
    'on noise that begins like one': post(Buffer.from([0x30, 0x1e, 0x00, 0x04, ...Buffer.alloc(28, 0xc7)])),
  },
});
