import type { CertificateAuthority } from '../capture/index.ts';
import { counted } from './counted.ts';

const DAY = 86_400_000;
/** Long enough to give the phone a new CA before the old one ends. */
const WARN_DAYS = 14;

export interface RecordCircumstances {
  readonly authority: Pick<CertificateAuthority, 'notAfter'>;
  /** Address that is listened on. */
  readonly host: string;
  /** Only phones that were paired are served. */
  readonly pairedOnly: boolean;
  readonly allowLoopback: boolean;
  readonly now: number;
}

/** True for an address that only this computer can reach. */
export function isLoopback(host: string): boolean {
  return /^(?:127\.|::1$|localhost$)/.test(host);
}

/** What the person who records should know of how it is done, one sentence each. */
export function recordWarnings(circumstances: RecordCircumstances): readonly string[] {
  const { authority, host, pairedOnly, allowLoopback, now } = circumstances;
  const warnings: string[] = [];
  const left = Math.floor((authority.notAfter - now) / DAY);
  if (left < WARN_DAYS) {
    warnings.push(`The CA expires in ${counted(left, 'day')}; make a new one with "telltale ca new".`);
  }
  if (!isLoopback(host) && !pairedOnly) {
    warnings.push(
      `The proxy listens on ${host}: every device of the private network can use it until you stop. With --wifi only phones that you pair can.`,
    );
  }
  if (allowLoopback) {
    warnings.push('--allow-loopback: the phone can reach services of this computer through the proxy.');
  }
  return warnings;
}
