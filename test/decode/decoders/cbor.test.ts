import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question","n":"1"}';
const string = (value: string): Buffer => Buffer.concat([Buffer.from([0x78, value.length]), Buffer.from(value)]);

table('cbor', {
  fires: {
    'on a map': {
      message: post(
        Buffer.concat([
          Buffer.from('a2617618ff', 'hex'),
          Buffer.from('6375726c', 'hex'),
          string('https://a.example/invented'),
        ]),
      ),
      text: '{"v":255,"url":"https://a.example/invented"}',
      trail: 'cbor',
    },
    'on a map without a length, behind the mark of CBOR': {
      message: post(Buffer.concat([Buffer.from('d9d9f7bf6161', 'hex'), string(text), Buffer.from('ff', 'hex')])),
      text: JSON.stringify({ a: text }),
      trail: 'cbor',
    },
  },
  silent: {
    'on noise that parses': post(Buffer.concat([Buffer.from('a1015820', 'hex'), Buffer.alloc(32, 0x9c)])),
    'with bytes behind it': post(Buffer.concat([Buffer.from([0x81]), string(text), Buffer.from([0xff])])),
    'on a list of four thousand million': post(Buffer.from('9affffffff6161616161', 'hex')),
  },
});
