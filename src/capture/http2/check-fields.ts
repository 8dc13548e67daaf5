import type { Header } from '../../model/index.ts';

/** What a field block is for. */
export type BlockKind = 'request' | 'response' | 'trailers';

const NAME = /^[!#$%&'*+\-.^_`|~0-9a-z]+$/;
const BAD_VALUE = /[\0\n\r]/;
const HOP: ReadonlySet<string> = new Set([
  ...['connection', 'keep-alive', 'proxy-connection', 'transfer-encoding', 'upgrade'],
]);
const PSEUDO: Readonly<Record<BlockKind, ReadonlySet<string>>> = {
  request: new Set([':method', ':scheme', ':authority', ':path', ':protocol']),
  response: new Set([':status']),
  trailers: new Set(),
};

function checkRegular(name: string, value: string): string | null {
  if (!NAME.test(name)) return 'a field name that is none';
  if (HOP.has(name)) return `the field ${name}, which HTTP/2 does not have`;
  if (name === 'content-length' && !/^\d{1,15}$/.test(value)) return 'a content-length that is no plain number';
  if (name === 'te' && value.toLowerCase() !== 'trailers') return 'a TE other than trailers';
  return null;
}

/** Which pseudo header fields there must be (RFC 9113 sections 8.3 and 8.5, RFC 8441 section 4). */
function checkPseudo(kind: BlockKind, pseudo: ReadonlyMap<string, string>, hasHost: boolean): string | null {
  if (kind === 'trailers') return null;
  if (kind === 'response') return /^[1-9]\d\d$/.test(pseudo.get(':status') ?? '') ? null : 'no :status';
  const method = pseudo.get(':method');
  if (method === undefined || !/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(method)) return 'no :method';
  if (pseudo.has(':protocol')) return 'an extended CONNECT, which was not offered';
  if (method === 'CONNECT') {
    return pseudo.has(':scheme') || pseudo.has(':path') || !pseudo.has(':authority') ? 'a CONNECT that is none' : null;
  }
  if (!pseudo.has(':scheme')) return 'no :scheme';
  if ((pseudo.get(':path') ?? '') === '') return 'no :path';
  return pseudo.has(':authority') || hasHost ? null : 'neither :authority nor Host';
}

/** Why a field block is malformed (RFC 9113 sections 8.2 and 8.3); null when it is not. */
export function checkFields(list: readonly Header[], kind: BlockKind): string | null {
  const pseudo = new Map<string, string>();
  let regular = false;
  let hasHost = false;
  for (const [name, value] of list) {
    if (BAD_VALUE.test(value)) return 'a field value with a character that none may have';
    if (name.startsWith(':')) {
      if (regular || pseudo.has(name) || !PSEUDO[kind].has(name)) return `a ${name} where there may be none`;
      pseudo.set(name, value);
    } else {
      regular = true;
      hasHost ||= name === 'host';
      const wrong = checkRegular(name, value);
      if (wrong !== null) return wrong;
    }
  }
  return checkPseudo(kind, pseudo, hasHost);
}
