import { fromHex, toUtf8 } from '../bytes/index.ts';
import type { Key } from '../model/index.ts';

const ZEROS = new Uint8Array(16);

function published(label: string, bytes: Uint8Array | null, iv: Uint8Array): Key {
  if (bytes === null) throw new Error(`${label} is not hex`);
  return Object.freeze({ label, bytes, iv, source: 'file' });
}

/** The vector of everything that MiStat 3 encrypts. */
export const MISTAT_IV = toUtf8('cfbsdfgsdfxccvd1');

/** Seals the session key in `sid` of MiStat 3. */
export const MISTAT_KEY = published(
  'constant of the MiStat SDK',
  fromHex('4ef8b4ac42dbc3f95320b73ae0edbd43'),
  MISTAT_IV,
);

/** The vector of Umeng envelopes with codex 1; their key is in the signature. */
export const UMENG_IV = fromHex('0a010b05040f070917030106080c0d5b')!;

/** Push and share SDK of Umeng. */
export const UMENG_PUSH_KEY = published(
  'constant of the Umeng push SDK',
  toUtf8('uLi4/f4+Pb39.T19'),
  toUtf8('nmeug.f9/Om+L823'),
);

/** Single fields of Baidu Mobile Statistics; the key is its own vector. */
export const BAIDU_KEY = published(
  'constant of the Baidu Mobile Statistics SDK',
  toUtf8('h9YLQoINGWyOBYYk'),
  toUtf8('h9YLQoINGWyOBYYk'),
);

/** The characters are the key, not the bytes that they are the hex digits of. */
export const IRONSOURCE_KEY = published(
  'constant of the ironSource SDK',
  toUtf8('C38FB23A402222A0C17D34A92F971D1F'),
  ZEROS,
);

/** Cipher keys that stand in published software and are the same on every phone. */
export const publishedKeys: readonly Key[] = Object.freeze([MISTAT_KEY, UMENG_PUSH_KEY, BAIDU_KEY, IRONSOURCE_KEY]);
