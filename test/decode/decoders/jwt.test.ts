import { get } from '../message.ts';
import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question","n":"1"}';
const token = ['{"alg":"HS256","typ":"JWT"}', text, 'signature']
  .map((each) => Buffer.from(each).toString('base64url'))
  .join('.');

table('jwt', {
  fires: {
    'on a token': { message: post(token), text, trail: 'jwt.payload' },
    'in the Authorization header': {
      message: get('/', [['Authorization', `Bearer ${token}`]]),
      text,
      trail: 'jwt.payload',
    },
    'on the header of a sealed token': {
      message: post(`${Buffer.from('{"alg":"RSA-OAEP"}').toString('base64url')}.AAAA.BBBB.CCCC.DDDD`),
      text: '{"alg":"RSA-OAEP"}',
      trail: 'jwt.header',
    },
  },
  silent: {
    'on a host name': post('["eyebrow.eyelash.eyeball.example.org","eyes.wide.open.and.more.words"]'),
    'on three pieces without a header': post(`${Buffer.from('{"a":"b","c":"d"}').toString('base64url')}.AAAA.BBBB`),
  },
});
