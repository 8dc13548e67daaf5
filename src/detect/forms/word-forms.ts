import { wellFormed } from '../well-formed.ts';

/** The ways words are written in clear: joined by a blank, `+` or `%20`, with and without percent escapes. */
export function wordForms(text: string): readonly string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const escaped = words.map((word) => encodeURIComponent(wellFormed(word)));
  return [text, ...[' ', '+', '%20', '%2520'].flatMap((blank) => [words.join(blank), escaped.join(blank)])];
}
