import { expect, test } from 'vitest';
import { unwrap } from '../../../src/decode/index.ts';
import { javaHashCode } from '../../../src/decode/java-hash-code.ts';
import { sensorsCarrier } from '../../../src/decode/sensors/carrier.ts';
import { post } from '../message.ts';

const data = Buffer.from('{"distinct_id":"x","event":"y","lib":{},"properties":{}}').toString('base64');
const carrier = (body: string): ReturnType<typeof sensorsCarrier> => sensorsCarrier(unwrap(post(body)).nodes[1]!);

test('a carrier knows its document and its checksum', () => {
  expect(carrier(`data=${data}&ext=crc%3D${javaHashCode(data)}`)).toMatchObject({
    documents: [{ id: 'x1:request.body/form.data/base64.0' }],
    check: { node: { id: 'x1:request.body/form.ext' }, fits: true },
  });
  expect(carrier(`data=${data}`)).toMatchObject({ check: null });
});

test('a form with neither proof is none', () => {
  expect(carrier('data=an-invented-sentence')).toBeNull();
  expect(carrier('crc=17&gzip=1')).toBeNull();
});
