import type { Part } from './decoder.ts';
import { field } from './decoder.ts';
import { unescapePercent } from './percent-bytes.ts';

/** The parts of `a=1&b=2`, percent escapes and `+` undone. */
export interface PairOptions {
  /** Parts beyond this number are not made. */
  readonly maxParts: number;
}

/**
 * One part per `name=value` of `a=1&b=2`: `+` is a space, as forms have it; a value that holds a `+` gets a second part
 * right behind in which `+` stays, because not every client escapes. The params say which reading a part is.
 */
export function pairParts(text: string, { maxParts }: PairOptions): readonly Part[] {
  const parts: Part[] = [];
  for (let start = 0; start <= text.length && parts.length < maxParts;) {
    const found = text.indexOf('&', start);
    const end = found < 0 ? text.length : found;
    if (end > start) addPair(parts, text.slice(start, end));
    start = end + 1;
  }
  return parts;
}

function addPair(parts: Part[], pair: string): void {
  const equals = pair.indexOf('=');
  const name = nameOf(equals < 0 ? pair : pair.slice(0, equals));
  const value = equals < 0 ? '' : pair.slice(equals + 1);
  if (!value.includes('+')) {
    parts.push(field(name, unescapePercent(value)));
    return;
  }
  const reading = parts.length;
  parts.push({ ...field(name, unescapePercent(value.replaceAll('+', ' '))), params: { plus: 'space' } });
  parts.push({ ...field(name, unescapePercent(value)), params: { plus: 'literal' }, insteadOf: reading });
}

function nameOf(raw: string): string {
  if (!/[%+]/.test(raw)) return raw;
  return unescapePercent(raw.replaceAll('+', ' ')).text ?? raw;
}
