/** Scripts whose characters take two columns of a terminal (after Unicode TR 11, coarsely), and everything past the basic plane. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** Columns that a text takes in a terminal; marks that combine are counted as one, so that the answer is never too small. */
export function columns(text: string): number {
  let sum = 0;
  for (const character of text) sum += character.length === 2 || wide.test(character) ? 2 : 1;
  return sum;
}

/** A text as lines of at most `width` columns: broken at blanks where possible, inside a word where not. Line feeds are kept. */
export function wrap(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, Math.max(2, width)));
}

function wrapParagraph(paragraph: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of paragraph.split(/[ \t]+/)) {
    const pieces = broken(word, width);
    pieces.forEach((piece, index) => {
      const size = columns(piece);
      const joint = line === '' || index > 0 ? '' : ' ';
      if (line !== '' && (index > 0 || used + joint.length + size > width)) {
        lines.push(line);
        line = piece;
        used = size;
      } else {
        line += joint + piece;
        used += joint.length + size;
      }
    });
  }
  return [...lines, line];
}

function broken(word: string, width: number): readonly string[] {
  if (columns(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of word) {
    const size = columns(character);
    if (used + size > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += character;
    used += size;
  }
  return [...pieces, piece];
}
