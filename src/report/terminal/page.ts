import { visible } from '../words/visible.ts';
import { wrap } from './wrap.ts';

/** How a line is set off (ANSI SGR, ECMA-48) when colour is wanted. */
export type Tone = 'plain' | 'strong' | 'soft' | 'observed' | 'inferred' | 'possible' | 'private' | 'warning';

const codes: Readonly<Record<Tone, string>> = {
  plain: '',
  strong: '1',
  soft: '2',
  observed: '32',
  inferred: '33',
  possible: '2',
  private: '35',
  warning: '1;33',
};

/** A page of a terminal: lines that keep to its width and hold no control of the text's own. */
export interface Page {
  /** Wraps the text after its indent, in columns, and adds it. */
  readonly add: (text: string, options?: { readonly indent?: number; readonly tone?: Tone }) => void;
  readonly heading: (text: string) => void;
  readonly text: () => string;
}

const NARROWEST = 20;

/** An empty page of at least twenty columns. */
export function createPage({ width, color }: { readonly width: number; readonly color: boolean }): Page {
  const columns = Math.max(NARROWEST, Math.floor(width) || 0);
  const lines: string[] = [];
  const painted = (line: string, tone: Tone): string =>
    color && codes[tone] !== '' && line !== '' ? `\u001b[${codes[tone]}m${line}\u001b[0m` : line;
  const add: Page['add'] = (text, { indent = 0, tone = 'plain' } = {}) => {
    const margin = ' '.repeat(Math.min(indent, columns - 10));
    for (const line of wrap(visible(text), columns - margin.length))
      lines.push(line === '' ? '' : margin + painted(line, tone));
  };
  return {
    add,
    heading: (text) => {
      lines.push('');
      add(text.toUpperCase(), { tone: 'strong' });
    },
    text: () => `${lines.join('\n')}\n`,
  };
}
