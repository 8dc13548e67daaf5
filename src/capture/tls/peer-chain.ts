import { X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { sha256 } from '../../bytes/index.ts';
import type { Certificate } from '../../model/index.ts';

/** Longer chains are told to their tenth certificate; honest ones have two to five. */
const LONGEST_CHAIN = 10;
const LONGEST_NAME = 1_000;
/** Leaves whose chain is remembered: taking one apart costs as much as half a handshake. */
const REMEMBERED = 2_000;

interface Link {
  readonly raw?: Buffer;
  readonly issuerCertificate?: Link;
}

/** An empty name is no text at all to Node. */
const oneLine = (name = ''): string => name.split('\n').join(', ').slice(0, LONGEST_NAME);

function moment(text = ''): number | null {
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time;
}

/** A certificate in words; one that cannot be taken apart still has its hash. */
export function describeCertificate(der: Uint8Array): Certificate {
  const hash = sha256(der);
  try {
    const { subject, issuer, validFrom, validTo }: Partial<X509Certificate> = new X509Certificate(der);
    return {
      sha256: hash,
      subject: oneLine(subject),
      issuer: oneLine(issuer),
      notBefore: moment(validFrom),
      notAfter: moment(validTo),
    };
  } catch {
    return { sha256: hash, subject: '', issuer: '', notBefore: null, notAfter: null };
  }
}

/** Reads chains of peers, and remembers those of the leaves that were seen first. */
export type ChainReader = (socket: TLSSocket) => readonly Certificate[];

/**
 * Makes a reader of the certificates that the other side showed, from the leaf to the root when it leads to one; none
 * when it showed none. The same leaf is taken apart once.
 */
export function createChainReader(): ChainReader {
  const known = new Map<string, readonly Certificate[]>();
  return (socket) => {
    const leaf = (socket.getPeerCertificate() as Link).raw;
    if (!leaf) return [];
    const hash = sha256(leaf);
    const remembered = known.get(hash);
    if (remembered) return remembered;
    const chain: Certificate[] = [];
    let link: Link | undefined = socket.getPeerCertificate(true);
    while (link?.raw && chain.length < LONGEST_CHAIN) {
      chain.push(describeCertificate(link.raw));
      // A root is its own issuer.
      link = link.issuerCertificate === link ? undefined : link.issuerCertificate;
    }
    if (known.size < REMEMBERED) known.set(hash, chain);
    return chain;
  };
}
