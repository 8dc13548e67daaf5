import { styleText } from 'node:util';
import type { Io } from './io.ts';

const STYLES = {
  red: 'red',
  green: 'green',
  yellow: 'yellow',
  cyan: 'cyan',
  bold: 'bold',
  dim: 'dim',
  /** For what a camera is to read. */
  code: ['whiteBright', 'bgBlack'],
} as const;

type Style = keyof typeof STYLES;

/** Colours that are there only for a person at a terminal who has not set NO_COLOR. */
export type Paint = Readonly<Record<Style, (text: string) => string>>;

/** True when colour may be used on a stream (https://no-color.org). */
export function wantsColor(isTty: boolean, env: Io['env']): boolean {
  return isTty && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
}

/** The styles for one stream; each gives the text back as it was when colour is not wanted. */
export function paint(isTty: boolean, env: Io['env']): Paint {
  const on = wantsColor(isTty, env);
  const entries = Object.entries(STYLES).map(([name, style]) => {
    const format = typeof style === 'string' ? style : [...style];
    // Node 22 would look at standard output by itself, whichever stream the text is for.
    const styled = (text: string): string => (on ? styleText(format, text, { validateStream: false }) : text);
    return [name, styled] as const;
  });
  return Object.fromEntries(entries) as Paint;
}
