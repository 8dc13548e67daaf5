import { createCipheriv, createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { candidateKeys, replay, stepsOf, unwrap } from '../../src/decode/index.ts';
import { claims, post, rootOf } from './message.ts';

const text = '{"event":"search","word":"an invented question"}';
const key = createHash('md5').update('an invented key').digest();
const iv = createHash('md5').update('an invented vector').digest();
const seal = (plain: string, secret: Uint8Array = key): string => {
  const cipher = createCipheriv(`aes-${secret.length * 8}-cbc`, secret, iv);
  return Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64');
};
const message = (fields: Readonly<Record<string, string>>): ReturnType<typeof post> => post(JSON.stringify(fields));

describe('a key that was sent', () => {
  test('along in the same message opens it, and the trail is walked without us', () => {
    const { nodes } = unwrap(message({ k: key.toString('hex'), iv: iv.toString('base64'), d: seal(text) }));
    const node = nodes.find((each) => each.text === text)!;
    expect(node).toMatchObject({ trail: 'json.d > base64 > aes', grade: 'key-in-message' });
    expect(node.step?.params).toMatchObject({ source: 'message', key: 'x1:request.body/json.k' });
    expect(replay(rootOf(node).bytes, stepsOf(node))).toEqual(node.bytes);
  });

  test('in another message of the capture opens it, and is graded so', () => {
    const answer = unwrap(message({ secret: key.toString('base64') })).nodes;
    const { nodes } = unwrap(message({ iv: iv.toString('hex'), d: seal(text) }), {
      keys: candidateKeys(answer, 'capture'),
    });
    expect(nodes.find((each) => each.text === text)).toMatchObject({ grade: 'key-in-capture' });
  });

  test('as a pass phrase whose digest is the key is derived', () => {
    const { nodes } = unwrap(message({ app_key: 'an invented key', iv: iv.toString('hex'), d: seal(text) }));
    expect(nodes.find((each) => each.text === text)).toMatchObject({
      grade: 'key-derived',
      step: { params: { derive: 'md5' } },
    });
  });
});

describe('nothing is opened', () => {
  test('by another key of the right size', () => {
    expect(claims(message({ k: iv.toString('hex'), iv: iv.toString('hex'), d: seal(text) }))).toEqual([]);
  });

  test('where only a text and no format would come out', () => {
    const fields = {
      k: key.toString('hex'),
      iv: iv.toString('hex'),
      d: seal('an invented sentence and no format at all'),
    };
    expect(claims(message(fields))).toEqual([]);
  });

  test('in a message that is full of digests and tokens', () => {
    const many = Array.from({ length: 120 }, (_, index) => createHash('sha512').update(String(index)).digest());
    const fields = many.map(
      (each, index) => [`key${index}`, each.toString(index % 2 === 0 ? 'hex' : 'base64')] as const,
    );
    const short = many.map((each, index) => [`token${index}`, each.subarray(0, 16).toString('base64')] as const);
    expect(claims(message(Object.fromEntries([...fields, ...short])))).toEqual([]);
  });
});
