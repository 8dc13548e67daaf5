import { randomBytes, timingSafeEqual } from 'node:crypto';

/** Which phones on the Wi-Fi may use the proxy: those that were shown a token from the terminal. */
export interface Pairing {
  /** 128 random bits, hex: pairs the next phone. Replaced after each use and after five wrong tries. */
  readonly token: string;
  isPaired(address: string): boolean;
  /** Pairs an address when the token is the right one; says whether it is. */
  pair(address: string, token: string): boolean;
}

export interface PairingOptions {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Told of each phone that was paired, and until when (milliseconds since the epoch). */
  readonly onPaired?: (address: string, until: number) => void;
  /** Told when another token is to be shown, and why. */
  readonly onToken?: (token: string, why: 'used' | 'wrong-tries') => void;
}

/** A day of work: an address on a Wi-Fi may belong to another device tomorrow. */
export const PAIRED_FOR = 12 * 60 * 60_000;
const TRIES = 5;
/** Phones of one session; more than this is no one's desk. */
const MOST_PHONES = 64;

const newToken = (): string => randomBytes(16).toString('hex');

function same(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Starts with no phone paired. Tokens are compared in constant time and live in memory only. */
export function createPairing({ now, onPaired, onToken }: PairingOptions): Pairing {
  const until = new Map<string, number>();
  let token = newToken();
  let wrong = 0;
  const renew = (why: 'used' | 'wrong-tries'): void => {
    token = newToken();
    wrong = 0;
    onToken?.(token, why);
  };
  return {
    get token() {
      return token;
    },
    isPaired: (address) => (until.get(address) ?? 0) > now(),
    pair(address, given) {
      if (!same(given, token)) {
        wrong += 1;
        if (wrong >= TRIES) renew('wrong-tries');
        return false;
      }
      for (const [known, end] of until) if (end <= now()) until.delete(known);
      if (!until.has(address) && until.size >= MOST_PHONES) return false;
      until.set(address, now() + PAIRED_FOR);
      onPaired?.(address, now() + PAIRED_FOR);
      renew('used');
      return true;
    },
  };
}
