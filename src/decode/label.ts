import type { Decoder, Part } from './decoder.ts';

/** Longer labels are cut, so that a hostile field name does not make every id below it endless. */
const LONGEST = 120;

/** What would spoil an id in a report or a terminal: controls and halves of surrogate pairs. */
const UNSAFE = /\p{Cc}|\p{Cs}/gu;

/**
 * One label per part: a pointer with `.` between its tokens (`0.properties.url`; a `.` inside a key is `~2`), a plain
 * name with `/`, `~` and `.` escaped, the index of a whole. No `/` is left in it; equal labels get `#2`, `#3`, ….
 */
export function labels(decoder: Decoder, parts: readonly Part[]): readonly string[] {
  const raw = parts.map((part, index) => part.label ?? labelOf(decoder, part, index));
  const pointersOnly = decoder.pointers === true && parts[0]?.slot.kind === 'field';
  if (pointersOnly && raw.every((label) => label.length <= LONGEST && label.search(UNSAFE) < 0)) return raw;
  const seen = new Map<string, number>();
  return raw.map((label) => unique(label.slice(0, LONGEST).replace(UNSAFE, '\ufffd'), seen));
}

/** The label, or the label with the first free `#n`. */
export function unique(label: string, seen: Map<string, number>): string {
  let count = (seen.get(label) ?? 0) + 1;
  seen.set(label, count);
  if (count === 1) return label;
  while (seen.has(`${label}#${count}`)) count += 1;
  seen.set(label, count);
  seen.set(`${label}#${count}`, 1);
  return `${label}#${count}`;
}

function labelOf(decoder: Decoder, { slot }: Part, index: number): string {
  switch (slot.kind) {
    case 'whole':
      return String(index);
    case 'range':
      return `${slot.start}-${slot.end}`;
    case 'field':
      return decoder.pointers === true ? pointerLabel(slot.pointer) : plainLabel(slot.pointer);
  }
}

/** `/0/properties/url` as `0.properties.url`. */
function pointerLabel(pointer: string): string {
  const tokens = pointer.slice(1);
  return (tokens.includes('.') ? tokens.replaceAll('.', '~2') : tokens).replaceAll('/', '.');
}

function plainLabel(name: string): string {
  if (!/[~/.]/.test(name)) return name;
  return name.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('.', '~2');
}
