import type { Page } from '../capture/index.ts';
import { PAIRING_POLICY, pairingPage } from '../phone/index.ts';

/** The answer of the proxy to a phone that is not paired and asks for its page. */
export function pairPage(wrong: boolean): Page {
  return {
    status: wrong ? 403 : 200,
    headers: [
      ['Content-Type', 'text/html; charset=utf-8'],
      ['Content-Security-Policy', PAIRING_POLICY],
      ['Cache-Control', 'no-store'],
      ['X-Content-Type-Options', 'nosniff'],
      ['Referrer-Policy', 'no-referrer'],
    ],
    body: Buffer.from(pairingPage(wrong)),
  };
}
