import { expect, it } from 'vitest';
import { locationForms } from '../../../src/detect/forms/location-forms.ts';

it('a pair is looked for in both orders, each half only as a weak form', () => {
  const { sure, weak } = locationForms('52.520008, 13.404954');
  expect(sure).toEqual(expect.arrayContaining(['52.520008,13.404954', '13.404954, 52.520008']));
  expect(weak).toEqual(['52.520008', '13.404954']);
});

it('a coordinate of few decimals is not looked for alone', () => {
  expect(locationForms('52.5,13.4').weak).toEqual([]);
});

it('a place name is looked for as it is', () => {
  expect(locationForms('Old Mill House').sure).toEqual(['Old Mill House']);
});
