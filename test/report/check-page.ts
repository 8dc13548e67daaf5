const voids: ReadonlySet<string> = new Set(['meta', 'br', 'hr', 'col', 'img', 'input', 'link']);

/** What a strict reading of a page found wrong; empty when every tag is closed in its order and every attribute is quoted. */
export function faultsOf(page: string): readonly string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const ids = new Set<string>();
  const body = page.replace(/<style>[^<]*<\/style>/g, '').replace(/^<!DOCTYPE html>/, '');
  for (const [whole, close, name, attributes, selfClosing] of body.matchAll(
    /<(\/?)([a-zA-Z][^\s/>]*)((?:\s+[^\s=>/"']+(?:\s*=\s*"[^"<]*")?)*)\s*(\/?)>/g,
  )) {
    if (close === '/') {
      if (open.pop() !== name) faults.push(`out of order: ${whole}`);
    } else if (selfClosing !== '/' && !voids.has(name!)) open.push(name!);
    for (const [, id] of attributes!.matchAll(/\sid="([^"]*)"/g)) {
      if (ids.has(id!)) faults.push(`id twice: ${id!}`);
      ids.add(id!);
    }
    if (/\son[a-z]+\s*=/i.test(attributes!)) faults.push(`handler: ${whole}`);
    for (const [, target] of attributes!.matchAll(/\s(?:href|src|action|xlink:href)="([^"]*)"/g)) {
      if (!target!.startsWith('#')) faults.push(`leads away: ${target!}`);
    }
  }
  const text = body.replace(/<\/?[a-zA-Z][^\s/>]*(?:\s+[^\s=>/"']+(?:\s*=\s*"[^"<]*")?)*\s*\/?>/g, '');
  if (/[<>]/.test(text))
    faults.push(`stray angle bracket near ${text.slice(Math.max(0, text.search(/[<>]/) - 40)).slice(0, 80)}`);
  for (const [, target] of body.matchAll(/href="#([^"]*)"/g))
    if (!ids.has(target!)) faults.push(`leads nowhere: #${target!}`);
  if (open.length > 0) faults.push(`not closed: ${open.join(' ')}`);
  if (/<(?:script|iframe|object|embed|base|form|link|img|video|audio)\b/i.test(body))
    faults.push('an element that a report does not need');
  return faults;
}
