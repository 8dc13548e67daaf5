/** One value of an XML text: a run of text, or an attribute. */
export interface XmlValue {
  /** `/plist/dict/key`, `/item#2/@id`: names from the root, `#n` from the second of the same name on. */
  readonly pointer: string;
  readonly text: string;
}

const DEEPEST = 200;
const NAME = /[A-Za-z_][\w.:-]{0,127}/y;
const ATTRIBUTE = /\s{1,64}([A-Za-z_][\w.:-]{0,127})\s{0,8}=\s{0,8}(?:"([^"<]*)"|'([^'<]*)')/y;
const END = /\s{0,64}(\/?)>/y;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The values of a well-formed XML 1.0 text, at most `most`; null when it is none. No document type is read, so that no entity can grow. */
export function xmlValues(text: string, most: number): readonly XmlValue[] | null {
  const values: XmlValue[] = [];
  const open: { readonly name: string; readonly path: string; readonly names: Map<string, number>; text: string }[] =
    [];
  const top = new Map<string, number>();
  const add = (pointer: string, value: string): void => {
    if (values.length < most) values.push({ pointer, text: unescape(value) });
  };
  const match = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  let at = 0;
  let roots = 0;
  while (at < text.length) {
    if (text[at] !== '<') {
      const next = text.indexOf('<', at);
      const end = next < 0 ? text.length : next;
      const inner = open.at(-1);
      const run = text.slice(at, end);
      if (inner !== undefined) inner.text += run;
      else if (run.trim() !== '' && run !== '\ufeff') return null;
      at = end;
    } else if (text.startsWith('<!--', at) || text.startsWith('<?', at)) {
      const close = text[at + 1] === '?' ? '?>' : '-->';
      const end = text.indexOf(close, at + 2);
      if (end < 0) return null;
      at = end + close.length;
    } else if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at);
      const inner = open.at(-1);
      if (end < 0 || inner === undefined) return null;
      inner.text += text.slice(at + 9, end).replaceAll('&', '&amp;');
      at = end + 3;
    } else if (text[at + 1] === '/') {
      const name = match(NAME, at + 2)?.[0];
      const inner = open.pop();
      if (inner === undefined || name !== inner.name) return null;
      const end = match(END, at + 2 + name.length);
      if (end?.[1] !== '') return null;
      if (inner.text.trim() !== '') add(inner.path, inner.text.trim());
      at = END.lastIndex;
    } else {
      const name = match(NAME, at + 1)?.[0];
      if (name === undefined || open.length >= DEEPEST || (open.length === 0 && (roots += 1) > 1)) return null;
      const parent = open.at(-1);
      const path = `${parent?.path ?? ''}/${numbered(name, parent?.names ?? top)}`;
      at += 1 + name.length;
      for (let each = match(ATTRIBUTE, at); each !== null; each = match(ATTRIBUTE, at)) {
        add(`${path}/@${each[1]!}`, each[2] ?? each[3]!);
        at = ATTRIBUTE.lastIndex;
      }
      const end = match(END, at);
      if (end === null) return null;
      at = END.lastIndex;
      if (end[1] === '') open.push({ name, path, names: new Map(), text: '' });
    }
  }
  return open.length === 0 && roots === 1 ? values : null;
}

function numbered(name: string, seen: Map<string, number>): string {
  const count = (seen.get(name) ?? 0) + 1;
  seen.set(name, count);
  return count === 1 ? name : `${name}#${count}`;
}

function unescape(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? all;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : all;
  });
}
