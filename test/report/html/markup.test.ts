import { expect, it } from 'vitest';
import { html, markupText, type Markup } from '../../../src/report/html/markup.ts';

it('every value is escaped, markup of our own is not', () => {
  const inner = html`<b title="${`"'\``}">${'<&>'}</b>`;
  expect(markupText(html`<p>${inner}${null}${3}${[inner, 'x']}</p>`)).toBe(
    '<p><b title="&quot;&#39;&#96;">&lt;&amp;&gt;</b>3<b title="&quot;&#39;&#96;">&lt;&amp;&gt;</b>x</p>',
  );
});

it('an object that only looks like markup is nothing', () => {
  const forged = JSON.parse('{"text":"<script>"}') as Markup;
  expect(markupText(html`<p>${forged}</p>`)).toBe('<p></p>');
});
