import { expect, it } from 'vitest';
import { urlForms } from '../../../src/detect/forms/url-forms.ts';

it('a URL is looked for with and without scheme, slash and escapes', () => {
  const forms = urlForms('https://a.example/x+y/');
  for (const form of [
    'https://a.example/x+y',
    'a.example/x+y/',
    'https://a.example/x%20y/',
    'https%3A%2F%2Fa.example%2Fx%2By%2F',
    'a.example/x y/',
  ]) {
    expect(forms).toContain(form);
  }
});
