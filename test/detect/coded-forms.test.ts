import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codedForms, undoneAround } from '../../src/detect/coded-forms.ts';

const text = fc.string({ unit: 'grapheme', minLength: 6, maxLength: 20 });

it('one of the forms of a text stands in the base64 of whatever surrounds it, and leads back to it', () => {
  fc.assert(
    fc.property(
      text,
      fc.string(),
      fc.string(),
      fc.constantFrom('base64', 'base64url'),
      (inner, head, tail, alphabet) => {
        const coded = Buffer.from(head + inner + tail).toString(alphabet);
        const led = codedForms(inner).some((form) => {
          for (let at = coded.indexOf(form.pattern); at >= 0; at = coded.indexOf(form.pattern, at + 1)) {
            const undone = undoneAround(coded, at, form);
            if (undone?.bytes.startsWith(form.bytes, undone.start) === true) return true;
          }
          return false;
        });
        expect(led).toBe(true);
      },
    ),
  );
});

it('hex in either case leads back to the text', () => {
  const form = codedForms('planted')[3]!;
  expect(form.pattern).toBe('706c616e746564');
  expect(undoneAround('61706C616E74656462', 2, form)).toEqual({ bytes: 'aplantedb', start: 1 });
});

it('what stands around the value is undone too, so that a longer word is seen as one', () => {
  const form = codedForms('planted').find(({ phase }) => phase === 1)!;
  const coded = Buffer.from('xplantedy').toString('base64');
  expect(undoneAround(coded, coded.indexOf(form.pattern), form)).toEqual({ bytes: 'xplantedy', start: 1 });
});

it('a pattern at the very start of a text cannot stand in the middle of a group', () => {
  const form = codedForms('planted').find(({ phase }) => phase === 2)!;
  expect(undoneAround(form.pattern, 0, form)).toBeNull();
});
