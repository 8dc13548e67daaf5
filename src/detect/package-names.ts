/** Names of Android apps standing in a row, as they are written in a list. */
export interface PackageRun {
  readonly names: readonly string[];
  readonly start: number;
  readonly end: number;
}

const name =
  /(?<![\w.%@/$\\-])(?:com|org|net|io|de|cn|ru|me|app|air|jp|kr|co|uk|eu|tv|info|us|fr|in|android|dev|ca|it|es|pl|nl|br|se|ch|xyz)(?:\.[a-z][a-z0-9_]{0,40}){1,8}(?![\w.(/:@=-])/g;
/** More than this between two names, and they are no list. */
const WIDEST_GAP = 80;
/** Code and build files name packages too; a list of apps has none of this between its names. */
const code = /\bimport\b|\bpackage\b|groupId|artifactId|\bat\b|=>|;\s/;

/** The longest stretches in which at least five different package names of at least three makers follow each other closely. */
export function* packageRuns(text: string): Generator<PackageRun> {
  let names: string[] = [];
  let start = 0;
  let end = 0;
  for (const match of text.matchAll(name)) {
    const gap = text.slice(end, match.index);
    if (names.length > 0 && (gap.length > WIDEST_GAP || code.test(gap))) {
      if (isList(names)) yield { names: [...new Set(names)], start, end };
      names = [];
    }
    if (names.length === 0) start = match.index;
    names.push(match[0]);
    end = match.index + match[0].length;
  }
  if (isList(names)) yield { names: [...new Set(names)], start, end };
}

function isList(names: readonly string[]): boolean {
  const different = new Set(names);
  const makers = new Set([...different].map((one) => one.split('.').slice(0, 2).join('.')));
  return different.size >= 5 && makers.size >= 3;
}
