import { X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { sha256 } from '../../bytes/index.ts';
import type { Certificate } from '../../model/index.ts';
import type { Link } from './chain-faults.ts';
import { likelyFault, weakKey } from './chain-faults.ts';

/** Longer chains are told to their tenth certificate; honest ones have two to five. */
const LONGEST_CHAIN = 10;
const LONGEST_NAME = 1_000;
/** Leaves whose chain is remembered: taking one apart costs as much as half a handshake. */
const REMEMBERED = 2_000;

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

/**
 * Reads chains of peers, and remembers those of the leaves that were seen first. `checked` is what Node handed to the
 * check of the name, when it came to that: asking once more would take the whole chain apart again.
 */
export type ChainReader = (socket: Pick<TLSSocket, 'getPeerCertificate'>, checked?: Link | null) => PeerChain;

/** What a peer showed, from the leaf to the root when it leads to one, and what of it OpenSSL would let pass or not name. */
export interface PeerChain {
  readonly certificates: readonly Certificate[];
  readonly weakKey: string | null;
  readonly likelyFault: string | null;
}

const NONE: PeerChain = { certificates: [], weakKey: null, likelyFault: null };

/**
 * Makes a reader of the certificates that the other side showed, from the leaf to the root when it leads to one; none
 * when it showed none. The same leaf is taken apart once.
 */
export function createChainReader(): ChainReader {
  const known = new Map<string, PeerChain>();
  return (socket, checked = null) => {
    // A leaf without its issuer is not all that was shown.
    const shown = checked?.issuerCertificate ? checked : null;
    const leaf = (shown ?? socket.getPeerCertificate()).raw;
    if (!leaf) return NONE;
    const hash = sha256(leaf);
    const remembered = known.get(hash);
    if (remembered) return remembered;
    const links: Link[] = [];
    let link: Link | undefined = shown ?? socket.getPeerCertificate(true);
    while (link?.raw && links.length < LONGEST_CHAIN) {
      links.push(link);
      // A root is its own issuer.
      link = link.issuerCertificate === link ? undefined : link.issuerCertificate;
    }
    const certificates = links.map(({ raw }) => describeCertificate(raw!));
    const chain = { certificates, weakKey: weakKey(links), likelyFault: likelyFault(links) };
    if (known.size < REMEMBERED) known.set(hash, chain);
    return chain;
  };
}
