import { createHash } from 'node:crypto';
import { randomOf } from './random.mjs';

const WORDS = 'amber birch cedar delta ember fjord grove haven inlet jetty knoll ledge maple north ocean pearl'.split(
  ' ',
);

/** The origin's answer to a GET: 10 kB of JSON, all of it made from the nonce, so that no two are the same. */
export function itemsBody(nonce) {
  const random = randomOf(nonce);
  const items = [];
  let length = 40 + nonce.length;
  while (length < 9_990) {
    const item = JSON.stringify({
      id: random.hex(16),
      name: `${random.pick(WORDS)} ${random.pick(WORDS)}`,
      price: random.below(100_000) / 100,
      inStock: random.below(2) === 1,
      image: `https://img.bench.example/${random.hex(12)}.webp`,
      updated: 1_700_000_000_000 + random.below(1_000_000_000),
    });
    items.push(item);
    length += item.length + 1;
  }
  return Buffer.from(`{"nonce":"${nonce}","items":[${items.join(',')}]}`);
}

const BLOB = 10 * 1024 * 1024;

/** The origin's answer to a GET of a file: 10 MiB that do not compress, all of it made from the nonce. */
export function blobBody(nonce) {
  const block = createHash('sha512').update(nonce).digest();
  const body = Buffer.alloc(BLOB, block);
  const random = randomOf(nonce);
  for (let at = 0; at < BLOB; at += 256) body.writeUInt32LE(random.below(2 ** 32), at);
  return body;
}

/** The origin's answer to a POST: what arrived, so that the sender can tell that nothing was changed on the way. */
export function receiptBody(body) {
  const sha256 = createHash('sha256').update(body).digest('hex');
  return Buffer.from(JSON.stringify({ ok: true, received: body.length, sha256 }));
}
