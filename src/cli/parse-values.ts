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
  const host = match?.[1] ?? match?.[2] ?? '';
  const port = Number(match?.[3]);
  if (!match || port > 65535 || !isHost(host)) {
    throw new UserError(
      `"${text}" is not an address to listen on.`,
      'Give HOST:PORT, for example 127.0.0.1:8080 or [::1]:8080.',
    );
  }
  return { host, port };
}

/** `HOST:PORT=ADDRESS:PORT` for --resolve. */
export function parseResolve(entries: readonly string[]): ReadonlyMap<string, HostPort> {
  return new Map(
    entries.map((entry) => {
      const [from = '', to = ''] = entry.split('=');
      const name = parseHostPort(from, null);
      const address = parseHostPort(to, null);
      if (!name || !address || isIP(address.host) === 0) {
        throw new UserError(
          `"${entry}" is not a --resolve entry.`,
          'Give HOST:PORT=ADDRESS:PORT, for example sa.example:443=127.0.0.1:9443.',
        );
      }
      return [`${name.host}:${name.port}`, address];
    }),
  );
}

/** `KIND=VALUE` for --canary; values that would accuse the innocent are refused. */
export function parseCanary(text: string): Canary {
  const at = text.indexOf('=');
  const kind = text.slice(0, Math.max(at, 0));
  if (at < 1 || !CANARY_KINDS.includes(kind as CanaryKind)) {
    const guess = nearest(kind, CANARY_KINDS);
    throw new UserError(
      `"${text}" is not a canary.`,
      `Give KIND=VALUE; ${guess ? `did you mean ${guess}? ` : ''}kinds: ${CANARY_KINDS.join(', ')}.`,
    );
  }
  const canary: Canary = { kind: kind as CanaryKind, value: text.slice(at + 1) };
  const refused = checkCanary(canary);
  if (refused) throw refused;
  return canary;
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

/** A positive number of seconds. */
export function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (!Number.isFinite(seconds) || seconds <= 0) {
    throw new UserError(`"${text}" is not a number of seconds.`, 'Give a positive number, for example --duration 60.');
  }
  return seconds;
}

/** A name for a phase: shown in reports, so one printable line. */
export function parsePhaseName(name: string): string {
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,63}$/u.test(name)) {
    throw new UserError(`"${name}" is not a phase name.`, 'Use letters, digits, spaces, dots and dashes, at most 64.');
  }
  return name;
}
