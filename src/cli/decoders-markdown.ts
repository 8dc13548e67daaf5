import type { PartDoc } from '../model/index.ts';

const INTRODUCTION = `# Decoders and protocols

What telltale can take apart, and what it cannot. This page is made by \`telltale decoders --markdown\` from the texts that stand beside the code in \`src/decode/decoders\` and \`src/decode/protocols\`; a test fails when it is out of date.
`;

const CHAPTERS = [
  { role: 'decoder', title: 'Decoders', about: 'One step of a trail each.' },
  {
    role: 'protocol',
    title: 'Protocols',
    about: 'Wire formats that are recognised by their bytes, whatever the host is called.',
  },
] as const;

/** What would be markup in a sentence; code between backticks stays as it is. */
function escaped(text: string): string {
  return text.replace(/`[^`]*`|[<*\\]/g, (found) => (found.startsWith('`') ? found : `\\${found}`));
}

function list(title: string, lines: readonly string[]): string {
  return `\n${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
}

function section({ id, version, summary, references, limitations }: PartDoc): string {
  const sources = list(
    'References:',
    references.map((url) => (/^https?:/.test(url) ? `<${url}>` : escaped(url))),
  );
  const limits = list('Limits:', limitations.map(escaped));
  return `\n### ${id}\n\nVersion ${version}. ${escaped(summary)}\n${sources}${limits}`;
}

/** The page docs/decoders.md: every decoder and protocol with its references and limits, by name; the same on every machine. */
export function decodersMarkdown(parts: readonly PartDoc[]): string {
  const chapters = CHAPTERS.map(({ role, title, about }) => {
    const own = parts.filter((part) => part.role === role);
    own.sort((left, right) => (left.id < right.id ? -1 : 1));
    return `\n## ${title}\n\n${about}\n${own.map(section).join('')}`;
  });
  return INTRODUCTION + chapters.join('');
}
