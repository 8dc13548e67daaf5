import { renderUnicodeCompact } from 'uqr';
import { fingerprintLines } from './fingerprint-lines.ts';
import type { Paint } from './paint.ts';
import type { Listening } from './record-talk.ts';
import { isLoopback } from './record-warnings.ts';
import { wrap } from './wrap.ts';

export interface BannerOptions {
  readonly color: Paint;
  readonly columns: number;
  /** A code to scan is of use on a screen only. */
  readonly code: boolean;
}

const WIDEST = 80;
const INDENT = ' '.repeat(11);

const bracket = (host: string): string => (host.includes(':') ? `[${host}]` : host);

function row(name: string, lines: readonly string[]): string {
  return `  ${name.padEnd(INDENT.length - 2)}${lines.join(`\n${INDENT}`)}\n`;
}

/** What the phone has to be told, by the way it can reach us. */
function steps(local: boolean, { port, pairUrl }: Listening, paragraph: (text: string) => string): string {
  if (pairUrl !== null) {
    return paragraph(
      "Scan the code with the phone and pair it; then follow the page that comes: the certificate, and the address as the proxy of the phone's Wi-Fi. Other devices of the network are not served.",
    );
  }
  if (!local) {
    return paragraph(
      "Set the address as the proxy of the phone's Wi-Fi, then open the CA page on the phone (the code leads there) and compare the fingerprint.",
    );
  }
  return [
    'Only this computer can reach this address. To let a phone reach it:\n',
    `  on USB     adb reverse tcp:${port} tcp:${port}\n`,
    '  on Wi-Fi   stop, and start again with --wifi\n',
    paragraph(
      "Then set it as the proxy of the phone's Wi-Fi, open the CA page on the phone and compare the fingerprint.",
    ),
  ].join('');
}

/** The address as a QR code, light on dark whatever the colours of the terminal are. */
function qrCode(text: string, color: Paint): string {
  const lines = renderUnicodeCompact(text, { border: 2 }).split('\n');
  return `${lines.map((line) => `  ${color.code(line)}`).join('\n')}\n\n`;
}

/** What a person sees when `record` begins: where to point the phone, what to compare, how to go on. Fits 80 columns. */
export function recordBanner(start: Listening, { color, columns, code }: BannerOptions): string {
  const { host, port, authority, database, unread, warnings } = start;
  const addresses = start.addresses.length > 0 ? start.addresses : [host];
  const page = `http://${bracket(addresses[0]!)}:${port}/`;
  const width = Math.min(columns, WIDEST);
  const local = isLoopback(host);
  const paragraph = (text: string): string => `${wrap(text, width).join('\n')}\n`;
  const proxies = addresses.map((address) => color.cyan(`${bracket(address)}:${port}`));
  return [
    `${color.bold('telltale is recording')}\n\n`,
    row('Session', [database]),
    row('Proxy', proxies),
    row('CA page', [color.cyan(page)]),
    start.pairUrl === null ? '' : row('Pairing', [color.cyan(start.pairUrl)]),
    row('CA', [authority.commonName, ...fingerprintLines(authority.fingerprint)]),
    unread.length > 0 ? row('Unread', [`by default: ${unread.join(', ')}`]) : '',
    '\n',
    code && !local ? qrCode(start.pairUrl ?? page, color) : '',
    steps(local, start, paragraph),
    paragraph('Mark what you do with "telltale phase NAME" in another terminal. Ctrl+C ends the session.'),
    ...warnings.map((warning) => paragraph(`warning: ${warning}`).replace('warning:', color.yellow('warning:'))),
    '\n',
  ].join('');
}
