import type { HostPort } from './host.ts';
import type { LiveConnection } from './live-connection.ts';
import { passedWords } from './refusals/words.ts';
import type { ClientHello } from './tls/client-hello.ts';
import { refusalKey } from './watch-app.ts';
import type { Failure } from './upstream.ts';

const ASKED: Failure = {
  code: 'passed-through-asked',
  detail: 'Passed through unread, as asked with --passthrough.',
};
const NOT_SELECTED: Failure = {
  code: 'passed-through-not-selected',
  detail: 'Passed through unread: it is not among the hosts of --intercept-only.',
};
const DEFAULT: Failure = {
  code: 'passed-through-default',
  detail:
    'Passed through unread by default: the phone checks its connection there, trusts no user certificate for it, and would leave the Wi-Fi (--no-default-passthrough reads it all the same).',
};

/** Why nothing to one of these hosts is to be read; null when it is. */
export function whyHostUnread({ deps }: LiveConnection, hosts: readonly string[]): Failure | null {
  const { passthrough, interceptOnly } = deps.options;
  if (hosts.some(passthrough)) return ASKED;
  return interceptOnly && !hosts.some(interceptOnly) ? NOT_SELECTED : null;
}

/**
 * Why a TLS connection is to be passed through unread; null when it is to be read. An app that refuses our certificate
 * is let through, so that it keeps working.
 */
export function whyTlsUnread(connection: LiveConnection, target: HostPort, hello: ClientHello): Failure | null {
  const hosts = hello.sni === null ? [target.host] : [target.host, hello.sni.replace(/\.$/, '')];
  const asked = whyHostUnread(connection, hosts);
  if (asked) return asked;
  const { options, refusals } = connection.deps;
  if (options.defaultPassthrough && hosts.some(options.defaultPassthrough)) return DEFAULT;
  if (options.autoPassthrough === false) return null;
  const key = refusalKey(connection, target, hello);
  const verdict = refusals.leaveAlone(key);
  if (verdict === null) return null;
  const code = verdict === 'pin-suspected' ? 'passed-through-pinned' : 'passed-through-distrust';
  return { code, detail: passedWords(verdict, refusals.diagnosis(key)) };
}
