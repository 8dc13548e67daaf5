import type { TextNode } from '../model/index.ts';
import type { Detector } from './detector.ts';
import { isDocument } from './named-values.ts';
import { numberFields } from './number-fields.ts';
import { remembered } from './remembered.ts';

/** The nodes that each detector with `fields` is to look at; one that is not named has none. */
export type Shown = ReadonlyMap<Detector, readonly TextNode[]>;

const NONE: readonly Detector[] = Object.freeze([]);

/** Which detectors ask for a field of a name: looked up once for all of them, since nearly all names interest none. */
const askers = new WeakMap<readonly Detector[], (name: string) => readonly Detector[]>();

/** Which of the nodes each detector is to look at, by the name of the field, by numbers in fields of a JSON text, and by its marker. */
export function shownTo(chosen: readonly Detector[], nodes: readonly TextNode[], joined: string): Shown {
  let asking = askers.get(chosen);
  if (asking === undefined) askers.set(chosen, (asking = remembered((name) => askersOf(chosen, name))));
  const marked = chosen.filter(({ marker }) => marker !== undefined && joined.includes(marker));
  const shown = new Map<Detector, TextNode[]>();
  const show = (detector: Detector, node: TextNode): void => {
    const list = shown.get(detector);
    if (list === undefined) shown.set(detector, [node]);
    else if (list.at(-1) !== node) list.push(node);
  };
  for (const node of nodes) {
    if (node.name !== null) for (const detector of asking(node.name)) show(detector, node);
    if (isDocument(node)) for (const detector of askersOfNumbers(node.text, asking)) show(detector, node);
    for (const detector of marked) if (node.text.includes(detector.marker!)) show(detector, node);
  }
  return shown;
}

function askersOf(chosen: readonly Detector[], name: string): readonly Detector[] {
  const asking = chosen.filter(({ fields }) => fields?.(name) === true);
  return asking.length === 0 ? NONE : asking;
}

function askersOfNumbers(text: string, asking: (name: string) => readonly Detector[]): Iterable<Detector> {
  const numbers = numberFields(text, (name) => asking(name).length > 0);
  return numbers.length === 0 ? NONE : new Set(numbers.flatMap(({ name }) => asking(name)));
}
