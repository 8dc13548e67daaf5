import { expect, it } from 'vitest';
import { markupText } from '../../../src/report/html/markup.ts';
import { table } from '../../../src/report/html/table.ts';
import { faultsOf } from '../check-page.ts';

it('rows and columns have headings of their own', () => {
  const text = markupText(table('T', [{ title: 'A' }, { title: 'B', number: true }], [['<a>', '1']]));
  expect(faultsOf(text)).toEqual([]);
  expect(text.match(/scope="col"/g)).toHaveLength(2);
  expect(text.match(/scope="row"/g)).toHaveLength(1);
  expect(text).toMatch(/<td class="number">1<\/td>/);
});
