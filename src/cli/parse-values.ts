import { isIP } from 'node:net';
import { blockList, isHost, parseHostPort } from '../capture/index.ts';
import type { HostPort } from '../capture/index.ts';
import { checkCanary } from '../detect/index.ts';
import type { Canary, CanaryKind } from '../model/index.ts';
import { CANARY_KINDS, UserError } from '../model/index.ts';
import { nearest } from './nearest.ts';

/** `HOST:PORT` for --listen; port 0 picks one. */
export function parseListen(text: string): HostPort {
  const match = /^(?:\[([0-9A-Fa-f:.]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(text);
  const [, v6, name] = match ?? [];
  const host = v6 ?? name ?? '';
  const port = Number(match?.[3]);
  if (!match || port > 65535 || !isHost(host) || (v6 !== undefined && isIP(v6) !== 6)) {
    throw new UserError(
      `"${text}" is not an address to listen on.`,
      'Give HOST:PORT, for example 127.0.0.1:8080 or [::1]:8080.',
    );
  }
  return { host, port };
}

/** `HOST:PORT=ADDRESS:PORT` for --resolve; a name that is sent to two places is refused. */
export function parseResolve(entries: readonly string[]): ReadonlyMap<string, HostPort> {
  const hint = 'Give HOST:PORT=ADDRESS:PORT, for example sa.example:443=127.0.0.1:9443.';
  const map = new Map<string, HostPort>();
  for (const entry of entries) {
    const [from = '', to = '', ...more] = entry.split('=');
    const name = parseHostPort(from, null);
    const address = parseHostPort(to, null);
    if (!name || !address || isIP(address.host) === 0 || more.length > 0) {
      throw new UserError(`"${entry}" is not a --resolve entry.`, hint);
    }
    const key = `${name.host}:${name.port}`;
    if (map.has(key)) throw new UserError(`${key} has two --resolve entries.`, 'Give each HOST:PORT once.');
    map.set(key, address);
  }
  return map;
}

/** `KIND=VALUE` for --canary; values that would accuse the innocent are refused. */
export function parseCanary(text: string): Canary {
  const at = text.indexOf('=');
  const kind = at < 0 ? text : text.slice(0, at);
  if (at < 0 || !CANARY_KINDS.includes(kind as CanaryKind)) {
    const guess = nearest(kind, CANARY_KINDS);
    const hint = `Give KIND=VALUE. ${guess !== null && guess !== kind ? `Did you mean ${guess}? ` : ''}Kinds: ${CANARY_KINDS.join(', ')}.`;
    throw new UserError(`"${text}" is not a canary.`, hint);
  }
  const canary: Canary = { kind: kind as CanaryKind, value: text.slice(at + 1) };
  const refused = checkCanary(canary);
  if (refused) throw refused;
  return canary;
}

/** `--canary` any number of times; the same one twice is one. */
export function parseCanaries(texts: readonly string[]): readonly Canary[] {
  return [...new Set(texts)].map(parseCanary);
}

/** `--salt TEXT` any number of times; an empty one would be none. */
export function parseSalts(salts: readonly string[]): readonly string[] {
  if (salts.includes(''))
    throw new UserError('A salt is empty.', 'Give the text that the app puts before or after the value.');
  return [...new Set(salts)];
}

/** `--allow-lan CIDR`. */
export function parseRanges(ranges: readonly string[]): readonly string[] {
  for (const range of ranges) {
    try {
      if (!/^[0-9A-Fa-f.:]+\/\d{1,3}$/.test(range)) throw new RangeError(range);
      blockList([range]);
    } catch (error) {
      throw new UserError(`"${range}" is not an address range.`, 'Give CIDR, for example 192.168.1.0/24.', {
        cause: error,
      });
    }
  }
  return ranges;
}

/** `--passthrough GLOB`: a host name in which `*` stands for any run of characters. */
export function parseGlobs(globs: readonly string[]): readonly string[] {
  for (const glob of globs) {
    if (/^[A-Za-z0-9*._:-]{1,253}$/.test(glob)) continue;
    throw new UserError(
      `"${glob}" is not a pattern of host names.`,
      'Give a name without scheme, port or path; * stands for anything, for example *.bank.example.',
    );
  }
  return globs;
}

/** Timers of Node hold 31 bits of milliseconds; a longer one would fire at once. */
const LONGEST_DURATION = 2_147_483;

/** A positive number of seconds, for --duration. */
export function parseSeconds(text: string): number {
  const seconds = /^\d{1,9}(?:\.\d{1,3})?$/.test(text) ? Number(text) : 0;
  if (seconds > 0 && seconds <= LONGEST_DURATION) return seconds;
  throw new UserError(
    `"${text}" is not a number of seconds.`,
    `Give a positive number up to ${LONGEST_DURATION}, for example --duration 60.`,
  );
}

/** A name for a phase: shown in reports, so one printable line. */
export function parsePhaseName(name: string): string {
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._-]{0,63}(?:#\d{1,3})?$/u.test(name)) {
    throw new UserError(
      `"${name}" is not a phase name.`,
      'Use letters, digits, spaces, dots and dashes, at most 64; #2 at the end for a repeat.',
    );
  }
  return name;
}
