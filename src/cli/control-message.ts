import type { Consent } from '../model/index.ts';

/** What `telltale phase` sends to a running `telltale record`: one JSON line. */
export type ControlRequest =
  | { readonly ask: 'session' }
  | { readonly ask: 'phase'; readonly name: string; readonly private: boolean; readonly consent: Consent | null };

/** The one JSON line that comes back; `message` is the name of the phase, or why there is none. */
export interface ControlAnswer {
  readonly ok: boolean;
  readonly database: string;
  readonly message: string;
}

const CONSENTS: readonly unknown[] = ['before', 'refused', 'given', null];

function parse(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Reads a request; null for anything else. */
export function readRequest(line: string): ControlRequest | null {
  const { ask, name, private: isPrivate, consent } = parse(line) ?? {};
  if (ask === 'session') return { ask };
  if (ask !== 'phase' || typeof name !== 'string' || typeof isPrivate !== 'boolean') return null;
  return CONSENTS.includes(consent) ? { ask, name, private: isPrivate, consent: consent as Consent | null } : null;
}

/** Reads an answer; null for anything else. */
export function readAnswer(line: string): ControlAnswer | null {
  const { ok, database, message } = parse(line) ?? {};
  if (typeof ok !== 'boolean' || typeof database !== 'string' || typeof message !== 'string') return null;
  return { ok, database, message };
}
