import type { Message } from '../model/index.ts';
import { Content } from './content.ts';
import { cookiePairs } from './cookie-pairs.ts';
import { unique } from './label.ts';
import { TreeNode } from './node.ts';

const ASCII = /^[\x20-\x7e]*$/;

/** The roots of a message in the order target, headers, cookies, body; a name that comes twice gets `#2`. */
export function rootsOf({ side, prefix, target, headers, body, bodyName = 'body' }: Message): readonly TreeNode[] {
  const seen = new Map<string, number>();
  const make = (name: string, content: Content): TreeNode => {
    const root = unique(`${side}.${name}`, seen);
    return new TreeNode(content, { root, id: `${prefix}:${root}` });
  };
  const roots = target === null ? [] : [make('target', ofLatin1(target))];
  const cookies: TreeNode[] = [];
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    if (key === 'cookie' || key === 'set-cookie') {
      for (const [cookie, content] of cookiesOf(key, value)) cookies.push(make(`cookies.${cookie}`, ofLatin1(content)));
    } else roots.push(make(`headers.${key}`, ofLatin1(value)));
  }
  roots.push(...cookies);
  if (body !== null) roots.push(make(bodyName, Content.ofBytes(body)));
  return roots;
}

/** Each cookie by its name; of Set-Cookie the first pair is the cookie and the rest are its attributes. */
function cookiesOf(header: 'cookie' | 'set-cookie', value: string): readonly (readonly [string, string])[] {
  const pairs = cookiePairs(value);
  return (header === 'cookie' ? pairs : pairs.slice(0, 1)).map(([name, content]) => [name ?? '', content]);
}

/** Header text stands for its latin-1 bytes, which may be UTF-8. */
function ofLatin1(text: string): Content {
  return ASCII.test(text) ? Content.ofText(text) : Content.ofBytes(new Uint8Array(Buffer.from(text, 'latin1')));
}
