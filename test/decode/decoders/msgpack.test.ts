import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question","n":"1"}';
const string = (value: string): Buffer => Buffer.concat([Buffer.from([0xd9, value.length]), Buffer.from(value)]);

table('msgpack', {
  fires: {
    'on a map': {
      message: post(
        Buffer.concat([
          Buffer.from([0x82, 0xa1, 0x76]),
          Buffer.from([0xcd, 0x01, 0x02]),
          Buffer.from([0xa3]),
          Buffer.from('url'),
          string('https://a.example/invented'),
        ]),
      ),
      text: '{"v":258,"url":"https://a.example/invented"}',
      trail: 'msgpack',
    },
    'on text in a list': {
      message: post(Buffer.concat([Buffer.from([0x92, 0xc3]), string(text)])),
      text: JSON.stringify([true, text]),
      trail: 'msgpack',
    },
  },
  silent: {
    'on noise that parses': post(Buffer.concat([Buffer.from([0x91, 0xc4, 0x20]), Buffer.alloc(32, 0x9c)])),
    'with bytes behind it': post(Buffer.concat([Buffer.from([0x91]), string(text), Buffer.from([0xc1])])),
    'on a map of four thousand million': post(Buffer.from('dfffffffffa161a162a163a164', 'hex')),
  },
});
