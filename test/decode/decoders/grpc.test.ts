import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question","n":"1"}';
const string = (number: number, value: string): Buffer =>
  Buffer.concat([Buffer.from([number * 8 + 2, value.length]), Buffer.from(value)]);
const message = Buffer.concat([Buffer.from([8, 1]), string(2, text)]);
const frame = (flag: number, body: Uint8Array): Buffer => {
  const head = Buffer.alloc(5);
  head[0] = flag;
  head.writeUInt32BE(body.length, 1);
  return Buffer.concat([head, body]);
};
const trailers = 'grpc-status:0\r\ngrpc-message:fine\r\n';

table('grpc', {
  fires: {
    'on text in a frame': { message: post(frame(0, Buffer.from(text))), text, trail: 'grpc.0' },
    'on the trailers of gRPC-web': {
      message: post(Buffer.concat([frame(0, message), frame(0x80, Buffer.from(trailers))])),
      text: trailers,
      trail: 'grpc.trailers',
    },
    'on two encodings of gRPC-web-text': {
      message: post(frame(0, message).toString('base64') + frame(0x80, Buffer.from(trailers)).toString('base64')),
      text: trailers,
      trail: 'base64 > grpc.trailers',
    },
  },
  silent: {
    'on an empty frame': post(Buffer.alloc(5)),
    'on frames that do not fit': post(Buffer.concat([frame(0, message), Buffer.from([0, 0])])),
    'on another flag': post(frame(2, message)),
  },
});
