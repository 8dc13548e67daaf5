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
function steps(local: boolean, port: number): readonly string[] {
  return local
    ? [
        `Only this computer can reach this address. A phone on USB: adb reverse tcp:${port} tcp:${port}. A phone on the same Wi-Fi: start again with --listen ADDRESS:${port}.`,
        "Set the address as the proxy of the phone's Wi-Fi, then open the CA page on the phone and compare the fingerprint.",
      ]
    : [
        "Set the address as the proxy of the phone's Wi-Fi, then open the CA page on the phone (the code leads there) and compare the fingerprint.",
      ];
}

/** What a person sees when `record` begins: where to point the phone, what to compare, how to go on. Fits 80 columns. */
export function recordBanner(start: Listening, { color, columns, code }: BannerOptions): string {
  const { host, port, authority, database, warnings } = start;
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
    row('CA', [authority.commonName, ...fingerprintLines(authority.fingerprint)]),
    '\n',
    code && !local ? `${renderUnicodeCompact(page).replace(/^/gm, '  ')}\n\n` : '',
    ...steps(local, port).map(paragraph),
    paragraph('Mark what you do with "telltale phase NAME" in another terminal. Ctrl+C ends the session.'),
    ...warnings.map((warning) => wrap(`${color.yellow('warning:')} ${warning}`, width).join('\n') + '\n'),
    '\n',
  ].join('');
}
