import { visible } from '../words/visible.ts';

declare const brand: unique symbol;

/** Text that is safe to stand in a page. Only `html` makes it, so captured data cannot become markup. */
export interface Markup {
  readonly [brand]: true;
}

type Value = string | number | Markup | null | readonly Value[];

/** Markup made here, with its text: nothing that comes from outside can be in it. */
const texts = new WeakMap<object, string>();

/** A piece of a page: the template is markup, every value is escaped text, markup made by `html` stays as it is; null is nothing. */
export function html(template: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let text = template[0] ?? '';
  values.forEach((value, index) => {
    text += written(value) + (template[index + 1] ?? '');
  });
  const markup = Object.freeze({}) as Markup;
  texts.set(markup, text);
  return markup;
}

/** The characters of a piece of a page. */
export function markupText(markup: Markup): string {
  return written(markup);
}

function written(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return escaped(visible(value));
  if (typeof value === 'number') return String(value);
  if (isList(value)) return value.map(written).join('');
  return texts.get(value) ?? '';
}

function isList(value: Markup | readonly Value[]): value is readonly Value[] {
  return Array.isArray(value);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => entities[character] ?? '');
}
