import type { Outcome } from '../model/index.ts';
import { clip, displayWidth } from './clip.ts';
import type { Paint } from './paint.ts';
import { printable } from './printable.ts';

/** What became of a payload, in words and on one line: format or reason, and its size in bytes. */
export function outcomeText(outcome: Outcome, size: number): string {
  switch (outcome.kind) {
    case 'text':
      return `${size} B`;
    case 'structured':
      return printable(`${outcome.format}, ${size} B`);
    case 'opaque': {
      const tried = outcome.tried.length > 0 ? `, tried ${outcome.tried.join(', ')}` : '';
      return printable(`opaque, ${size} B, ${outcome.entropy.toFixed(1)} bits/byte${tried}`);
    }
    case 'sealed':
      return printable(`sealed, ${size} B: ${outcome.why}`);
    case 'stopped':
      return printable(`stopped at ${outcome.limit}, ${size} B`);
    case 'crashed':
      return printable(`${outcome.decoder} crashed, ${size} B: ${outcome.message}`);
  }
}

const STYLES = Object.freeze({
  text: 'dim',
  structured: 'green',
  opaque: 'yellow',
  sealed: 'yellow',
  stopped: 'red',
  crashed: 'red',
});

/** The same in its colour with what is to be said behind it, in at most `room` columns: yellow was not read, red was not searched to the end. */
export function outcomeWords(
  outcome: Outcome,
  size: number,
  { color, room, hidden = '' }: { readonly color: Paint; readonly room: number; readonly hidden?: string },
): string {
  const style = color[STYLES[outcome.kind] as keyof Paint];
  const words = outcomeText(outcome, size);
  const short = clip(words, room);
  return style(short) + color.dim(short === words ? clip(hidden, room - displayWidth(words)) : '');
}
