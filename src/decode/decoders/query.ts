import { Content } from '../content.ts';
import { cutOut } from '../cyberchef.ts';
import type { Part } from '../decoder.ts';
import { defineDecoder, fail, ok } from '../decoder.ts';
import { pairOperations } from '../pair-operations.ts';
import { pairParts } from '../pairs.ts';

/** An absolute URL, a path, or a host with a path. */
const BEFORE_QUERY = /^(?:[a-z][a-z0-9+.-]{0,31}:|\/)[^\s"<>?]*$/i;

export default defineDecoder({
  id: 'query',
  version: 1,
  family: 'structure',
  reads: 'text',
  marks: true,
  docs: {
    summary: 'Takes the query of a URL or request target apart like a form; a path with percent escapes is a part too.',
    references: ['https://url.spec.whatwg.org/#urlsearchparams'],
    limitations: ['The fragment is not looked at.', 'A path without escapes stays in the text of the whole.'],
  },
  sniff({ text }) {
    const mark = text === null ? -1 : text.indexOf('?');
    return mark > 0 && mark < text!.length - 1 && mark < 4096 && BEFORE_QUERY.test(text!.slice(0, mark)) ? 0.9 : 0;
  },
  operations(undone) {
    const { before, slot } = undone;
    const text = before.text ?? '';
    if (slot.kind !== 'range') return pairOperations(undone, text.indexOf('?') + 1);
    return cutOut(before.bytes, before.bytes.subarray(slot.start, slot.end));
  },
  decode({ text }, { maxParts }) {
    const mark = text?.indexOf('?') ?? -1;
    if (text === null || mark < 0) return fail('no query');
    const hash = text.indexOf('#', mark);
    const pairs = pairParts(text.slice(mark + 1, hash < 0 ? undefined : hash), { maxParts });
    if (pairs.length === 0) return fail('no pairs');
    // Behind the pairs, whose places in the list the second readings name.
    return ok(text.slice(0, mark).includes('%') ? [...pairs, path(text.slice(0, mark))] : pairs, 0);
  },
});

function path(text: string): Part {
  return {
    slot: { kind: 'range', start: 0, end: Buffer.byteLength(text) },
    content: Content.ofText(text),
    label: 'path',
  };
}
