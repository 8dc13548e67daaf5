import { toUtf8 } from '../bytes/index.ts';

/** A text inside base64 or hex, where what stands around it changes nothing of the middle. */
export interface Coded {
  readonly encoding: 'base64' | 'hex';
  /** What to look for, exactly in this case for base64. */
  readonly pattern: string;
  /** The text behind it, as one unit for each byte. */
  readonly bytes: string;
  /** Bytes of another value before it in its group of three. */
  readonly phase: number;
}

/** Units at the beginning of a group that also depend on what stands before the text. */
const SKIPPED = [0, 2, 3] as const;

/** The spellings of a text inside hex and inside base64 (RFC 4648), at each of the three places in a group, in both alphabets. */
export function codedForms(text: string): readonly Coded[] {
  const utf8 = Buffer.from(toUtf8(text));
  const bytes = utf8.toString('latin1');
  const phases = SKIPPED.flatMap((skipped, phase): Coded[] => {
    const all = Buffer.concat([Buffer.alloc(phase), utf8]);
    const whole = Math.floor((all.length * 8) / 6);
    const pattern = all.toString('base64').slice(skipped, whole);
    const forUrls = pattern.replaceAll('+', '-').replaceAll('/', '_');
    const form = { encoding: 'base64', pattern, bytes, phase } as const;
    return pattern === forUrls ? [form] : [form, { ...form, pattern: forUrls }];
  });
  return [...phases, { encoding: 'hex', pattern: utf8.toString('hex'), bytes, phase: 0 }];
}

/** Characters of hex or base64 on either side that are undone as well, to see whether the value stands alone. */
const AROUND = { base64: 4, hex: 2 } as const;
const alphabets = { base64: /^[A-Za-z0-9+/_-]*$/, hex: /^[0-9A-Fa-f]*$/ } as const;

/**
 * Undoes the encoding around a pattern that was found at `start`: the bytes there, one unit each, and where the value begins in
 * them; null when it is not the value after all.
 */
export function undoneAround(
  text: string,
  start: number,
  { encoding, pattern, bytes, phase }: Coded,
): { readonly bytes: string; readonly start: number } | null {
  const skipped = encoding === 'base64' ? SKIPPED[phase]! : 0;
  const unit = AROUND[encoding];
  const group = start - skipped;
  if (group < 0 || !alphabets[encoding].test(text.slice(group, start))) return null;
  const before = text.slice(Math.max(0, group - unit), group);
  const isMore = before.length === unit && alphabets[encoding].test(before);
  const from = isMore ? group - unit : group;
  let to = start + pattern.length;
  const most = to + unit * 2 - ((to - from) % unit);
  while (to < most && to < text.length && alphabets[encoding].test(text.charAt(to))) to += 1;
  const undone = Buffer.from(text.slice(from, to), encoding).toString('latin1');
  const at = (isMore ? (encoding === 'hex' ? 1 : 3) : 0) + phase;
  return undone.startsWith(bytes, at) ? { bytes: undone, start: at } : null;
}
