import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question","n":"1"}';
const encoded = text.replace(/ /g, '=20').replace('word', 'wo=\r\nrd');

table('quoted-printable', {
  fires: {
    'on soft line breaks': { message: post(encoded), text, trail: 'quoted-printable' },
    'on an escaped equals sign': {
      message: post('{=22url=22:=22https://a.example/?q=3Dinvented=20words=22}'),
      text: '{"url":"https://a.example/?q=invented words"}',
      trail: 'quoted-printable',
    },
  },
  silent: {
    'on attributes': post('["width=20 height=30 depth=3D and more"]'),
    'on wrapped base64': post(`${Buffer.from(text + '.').toString('base64')}\n`),
    'on an equals sign that escapes nothing': post(`${encoded} =`),
  },
});
