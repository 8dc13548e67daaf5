import { expect, test } from 'vitest';
import { unwrap } from '../../../src/decode/index.ts';
import { post } from '../message.ts';
import { table } from './table.ts';

const declared = [['Content-Type', 'application/x-www-form-urlencoded']] as const;

table('form', {
  fires: {
    'on a body without a header': {
      message: post('a=1&name=Ada%20Invented'),
      text: 'Ada Invented',
      trail: 'form.name',
    },
    'on a single pair': { message: post('data=anything'), text: 'anything', trail: 'form.data' },
    'on a plus as a space': {
      message: post('n=Ada+Invented'),
      text: 'Ada Invented',
      trail: 'form.n',
      params: { plus: 'space' },
    },
    'on a plus as it is, behind it': {
      message: post('tel=+4917'),
      text: '+4917',
      trail: 'form.tel#2',
      params: { plus: 'literal' },
    },
    'on a field name that comes twice': { message: post('a=first&a=second'), text: 'second', trail: 'form.a#2' },
    'on what a client did not escape, when the header says so': {
      message: post('data={"a":"b"}&v=1', declared),
      text: '{"a":"b"}',
      trail: 'form.data',
    },
    'inside a form': { message: post('d=1&ext=crc%3D17'), text: '17', trail: 'form.ext > form.crc' },
  },
  silent: {
    'on base64 with padding': post('["YWRhLmludmVudGVkQGV4YW1wbGUub3JnMQ=="]'),
    'on prose and code': post('x = y; a sentence with an equals sign = no form'),
    'on HTML': post('<a href="/x?a=1&b=2">'),
    'on a lone name': post('["abcdef="]'),
  },
});

test('the second reading of a plus is not taken apart when the first one was', () => {
  const blob = Buffer.from('{"a":"~~~~ an invented sentence >>>>"}').toString('base64');
  expect(blob).toContain('+');
  const { nodes } = unwrap(post(`data=${blob}`));
  expect(nodes.filter(({ text }) => text?.startsWith('{"a"')).length).toBe(1);
});

test('bytes that are no text come out of a form as they are', () => {
  const { nodes } = unwrap(post('a=%ff%00%fe&b=x'));
  expect([...(nodes.find(({ name }) => name === 'a')?.bytes ?? [])]).toEqual([255, 0, 254]);
});

test('a form of 100,000 fields stops at the node limit and keeps its text', () => {
  const body = Array.from({ length: 100_000 }, (_, index) => `f${index}=v`).join('&');
  const { nodes, partial } = unwrap(post(body));
  expect(partial).toBe('nodes');
  expect(nodes.length).toBe(4_000);
  expect(nodes.find(({ id }) => id === 'x1:request.body')).toMatchObject({
    text: body,
    outcome: { kind: 'stopped', limit: 'nodes' },
  });
});
