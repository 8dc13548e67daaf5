import { post } from '../message.ts';
import { table } from './table.ts';

const int = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
};
const string = (name: string, value: string): Buffer =>
  Buffer.concat([Buffer.from(`\u0002${name}\0`), int(Buffer.byteLength(value) + 1), Buffer.from(`${value}\0`)]);
const document = (...elements: readonly Buffer[]): Buffer => {
  const body = Buffer.concat([...elements, Buffer.from([0])]);
  return Buffer.concat([int(body.length + 4), body]);
};

const one = document(string('url', 'https://a.example/invented'), Buffer.from('\u0008on\0\u0001'));

table('bson', {
  fires: {
    'on a document': { message: post(one), text: '{"url":"https://a.example/invented","on":true}', trail: 'bson' },
    'on a document in a document': {
      message: post(document(Buffer.concat([Buffer.from('\u0003in\0'), one]))),
      text: '{"in":{"url":"https://a.example/invented","on":true}}',
      trail: 'bson',
    },
  },
  silent: {
    'on bytes behind it': post(Buffer.concat([one, Buffer.from([0])])),
    'on the empty document': post(document()),
    'on a string that ends elsewhere': post(Buffer.from(one).fill(0xff, 9, 13)),
    'on a length and noise': post(Buffer.concat([int(64), Buffer.alloc(59, 0x9c), Buffer.from([0])])),
    'on nesting without end': post(
      Array.from({ length: 300 }).reduce<Buffer>(
        (inner) => document(Buffer.concat([Buffer.from('\u0003a\0'), inner])),
        document(string('a', 'b')),
      ),
    ),
  },
});
