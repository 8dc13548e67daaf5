import { expect, it } from 'vitest';
import { phoneForms } from '../../../src/detect/forms/phone-forms.ts';

it.each([
  ['+49 170 1234567', '491701234567', '1701234567'],
  ['0049 1701234567', '491701234567', '1701234567'],
  ['+1 212 555 0123', '12125550123', '2125550123'],
  ['+380 44 1234567', '380441234567', '441234567'],
])('%s is %s abroad and %s at home', (phone, abroad, home) => {
  expect(phoneForms(phone)).toEqual({ sure: [abroad, `00${abroad}`, `0${home}`], weak: [home] });
});

it('a number without its country is looked for as it is', () => {
  expect(phoneForms('0170/1234567')).toEqual({ sure: ['01701234567'], weak: [] });
});
