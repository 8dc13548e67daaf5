import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question"}';
const digits = Array.from(Buffer.from(text), (byte) => byte.toString(16).padStart(2, '0'));
const body = (value: string): ReturnType<typeof post> => post(JSON.stringify({ h: value }));

table('hex-pairs', {
  fires: {
    'with colons': { message: body(digits.join(':')), text, trail: 'json.h > hex-pairs' },
    'with blanks, in capitals': { message: body(digits.join(' ').toUpperCase()), text, trail: 'json.h > hex-pairs' },
    'as a list in C': {
      message: body(digits.map((pair) => `0x${pair}`).join(', ')),
      text,
      trail: 'json.h > hex-pairs',
    },
  },
  silent: {
    'on hardware addresses': post('["3c:28:6d:aa:bb:cc","3c:28:6d:aa:bb:cc,3c:28:6d:aa:bb:cd"]'),
    'on a fingerprint': body('4e:f8:b4:ac:42:db:c3:f9:53:20:b7:3a:e0:ed:bd:43:00:11:22:33'),
    'on two separators': body(`${digits.slice(0, 20).join(':')} ${digits.slice(20).join(':')}`),
    'on times and numbers': post('["12:30:45 13:40:55 14:50:05 15:00:15","10,20,30,40,50,60,70,80,90,11,12,13"]'),
  },
});
