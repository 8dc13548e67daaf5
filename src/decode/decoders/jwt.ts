import { toUtf8, utf8 } from '../../bytes/index.ts';
import { Content } from '../content.ts';
import { cutOut, fromBase64 } from '../cyberchef.ts';
import { defineDecoder, fail, field, ok } from '../decoder.ts';
import { SURE } from '../evidence.ts';

/** Header, payload, signature, which may be empty; a sealed token (JWE) has five pieces. */
const TOKEN = /^[\w-]+\.[\w-]*\.[\w-]*(?:\.[\w-]*\.[\w-]*)?$/;

const LONGEST = 1024 * 1024;

/** `Bearer ` as the Authorization header has it (RFC 6750). */
const BEARER = /^Bearer +/i;

export default defineDecoder({
  id: 'jwt',
  version: 1,
  family: 'encoding',
  reads: 'text',
  least: 24,
  docs: {
    summary: 'Takes a JSON Web Token (RFC 7519) apart: header and payload; `Bearer ` before it is passed over.',
    references: ['https://www.rfc-editor.org/rfc/rfc7519', 'https://www.rfc-editor.org/rfc/rfc7516'],
    limitations: ['The signature is not verified.', 'Of an encrypted token (JWE) only the header is read.'],
  },
  sniff({ text }) {
    if (text === null || text.length < 24 || text.length > LONGEST) return 0;
    const start = text.startsWith('ey') ? 0 : (BEARER.exec(text.slice(0, 16))?.[0].length ?? -1);
    return start >= 0 && text.startsWith('ey', start) && TOKEN.test(text.slice(start)) ? 0.9 : 0;
  },
  operations({ before, slot }) {
    const pieces = (before.text ?? '').replace(BEARER, '').split('.');
    const piece = pieces[slot.kind === 'field' && slot.pointer === 'header' ? 0 : 1];
    const cut = piece === undefined ? null : cutOut(before.bytes, toUtf8(piece));
    return cut === null ? null : [...cut, fromBase64('url')];
  },
  decode({ text }, { maxParts }) {
    const pieces = (text ?? '').replace(BEARER, '').split('.');
    const [header = '', payload = ''] = pieces.map((piece) => new Uint8Array(Buffer.from(piece, 'base64url')));
    if (typeof header === 'string' || typeof payload === 'string' || !isHeader(header)) return fail('no header');
    const parts = [field('header', Content.ofBytes(header))];
    if (pieces.length === 3) parts.push(field('payload', Content.ofBytes(payload)));
    return ok(parts.slice(0, maxParts), SURE);
  },
});

/** A JSON object that names its algorithm. */
function isHeader(bytes: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(utf8(bytes) ?? '');
    return typeof value === 'object' && value !== null && ('alg' in value || 'typ' in value);
  } catch {
    return false;
  }
}
