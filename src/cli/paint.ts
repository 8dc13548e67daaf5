import { styleText } from 'node:util';
import type { Io } from './io.ts';

type Style = 'red' | 'green' | 'yellow' | 'cyan' | 'magenta' | 'bold' | 'dim';

/** Colours that are there only for a person at a terminal who has not set NO_COLOR. */
export type Paint = Readonly<Record<Style, (text: string) => string>>;

const STYLES: readonly Style[] = ['red', 'green', 'yellow', 'cyan', 'magenta', 'bold', 'dim'];

/** True when colour may be used on a stream (https://no-color.org). */
export function wantsColor(isTty: boolean, env: Io['env']): boolean {
  return isTty && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
}

/** The styles for one stream; each gives the text back as it was when colour is not wanted. */
export function paint(isTty: boolean, env: Io['env']): Paint {
  const on = wantsColor(isTty, env);
  // Node 22 would look at standard output by itself, whichever stream the text is for.
  const style = (name: Style, text: string): string => styleText(name, text, { validateStream: false });
  const entries = STYLES.map((name) => [name, (text: string) => (on ? style(name, text) : text)] as const);
  return Object.fromEntries(entries) as Paint;
}
