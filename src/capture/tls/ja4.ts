import { hex, sha256 } from '../../bytes/index.ts';
import type { ClientHello } from './client-hello.ts';

const SERVER_NAME = 0x0000;
const ALPN = 0x0010;
const NOTHING = '000000000000';

const VERSIONS: ReadonlyMap<number, string> = new Map([
  [0x0304, '13'],
  [0x0303, '12'],
  [0x0302, '11'],
  [0x0301, '10'],
  [0x0300, 's3'],
  [0x0002, 's2'],
]);

/** Values that say nothing, sent to keep servers tolerant (RFC 8701): 0x0a0a, 0x1a1a, … 0xfafa. */
function isGrease(value: number): boolean {
  return (value & 0x0f0f) === 0x0a0a && value >> 8 === (value & 0xff);
}

const meant = (values: readonly number[]): readonly number[] => values.filter((value) => !isGrease(value));
const digits = (value: number): string => value.toString(16).padStart(4, '0');
const list = (values: readonly number[]): string => values.map(digits).join(',');
const sorted = (values: readonly number[]): readonly number[] => [...values].sort((one, other) => one - other);
const count = (values: readonly number[]): string => String(Math.min(values.length, 99)).padStart(2, '0');
const digest = (text: string): string => sha256(text).slice(0, NOTHING.length);

function version({ versions, legacyVersion }: ClientHello): string {
  const named = meant(versions);
  return VERSIONS.get(named.length > 0 ? Math.max(...named) : legacyVersion) ?? '00';
}

/** First and last character of the first protocol; of its hex digits when one of the two is no letter or digit. */
function protocol({ alpn }: ClientHello): string {
  const [first = ''] = alpn ?? [];
  if (first === '') return '00';
  const ends = `${first.at(0)!}${first.at(-1)!}`;
  if (/^[0-9A-Za-z]{2}$/.test(ends)) return ends;
  const all = hex(Buffer.from(first, 'latin1'));
  return `${all.at(0)!}${all.at(-1)!}`;
}

/**
 * JA4 of a ClientHello over TCP, such as `t13d1516h2_8daaf6152771_b186095e22b6`: the same for every connection of one
 * TLS stack in one configuration, so that it stands for an app, though several apps may share it.
 * https://github.com/FoxIO-LLC/ja4/blob/main/technical_details/JA4.md
 */
export function ja4(hello: ClientHello): string {
  const ciphers = meant(hello.ciphers);
  const extensions = meant(hello.extensions);
  const name = extensions.includes(SERVER_NAME) ? 'd' : 'i';
  const hashed = sorted(extensions.filter((type) => type !== SERVER_NAME && type !== ALPN));
  const algorithms = meant(hello.signatureAlgorithms);
  const tail = algorithms.length > 0 ? `_${list(algorithms)}` : '';
  return [
    `t${version(hello)}${name}${count(ciphers)}${count(extensions)}${protocol(hello)}`,
    ciphers.length > 0 ? digest(list(sorted(ciphers))) : NOTHING,
    hashed.length > 0 ? digest(`${list(hashed)}${tail}`) : NOTHING,
  ].join('_');
}
