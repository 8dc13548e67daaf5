import { describe, expect, test } from 'vitest';
import { bodyOf } from '../../../src/decode/fields.ts';
import type { Node } from '../../../src/decode/index.ts';
import { unwrap } from '../../../src/decode/index.ts';
import { mistatForm, sessionKey } from '../../../src/decode/xiaomi/mistat-form.ts';
import { post } from '../message.ts';
import { cbc, form } from '../protocols/sealing.ts';

const IV = 'cfbsdfgsdfxccvd1';
const CONSTANT = Buffer.from('4ef8b4ac42dbc3f95320b73ae0edbd43', 'hex');
const nodeOf = (body: string): Node => bodyOf(unwrap(post(body)).nodes)!;
const fields = {
  ...{ p: Buffer.alloc(64, 201).toString('base64'), sv: '3.0.16', pv: '3.0', ai: '1' },
  ...{ fc: '0', sid: 'abc', sn: 'd41d8cd98f00b204e9800998ecf8427e' },
};

test('an upload says whether its key is in the message', () => {
  expect(mistatForm(nodeOf(form(fields)))).toMatchObject({ kind: 'upload', inMessage: false });
  expect(mistatForm(nodeOf(form({ ...fields, fc: '1' })))).toMatchObject({ kind: 'upload', inMessage: true });
});

test.each(Object.keys(fields))('without %s it is another form', (name) => {
  const rest = Object.fromEntries(Object.entries(fields).filter(([each]) => each !== name));
  expect(mistatForm(nodeOf(form(rest)))).toBeNull();
});

describe('the session key', () => {
  const sid = (text: string): Node => nodeOf(cbc(text, CONSTANT, IV).toString('hex'));

  test('stands in sid as hex digits and a time', () => {
    expect(sessionKey(sid(`${'0f'.repeat(16)}_1588243200123`))).toEqual({
      ...{ label: 'session key in sid', bytes: new Uint8Array(16).fill(15) },
      ...{ iv: new Uint8Array(Buffer.from(IV)), source: 'message' },
    });
  });

  test.each([
    ['no time', '0f'.repeat(16)],
    ['a key of 15 bytes', `${'0f'.repeat(15)}_1588243200123`],
    ['no hex', `${'zz'.repeat(16)}_1588243200123`],
  ])('is nothing with %s', (_, text) => {
    expect(sessionKey(sid(text))).toBeNull();
  });

  test('is nothing when sid is anything else', () => {
    expect(sessionKey(nodeOf('00'.repeat(48)))).toBeNull();
    expect(sessionKey(nodeOf('a text'))).toBeNull();
    expect(sessionKey(nodeOf('ab'.repeat(1_000_000)))).toBeNull();
  });
});
