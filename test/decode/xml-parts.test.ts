import { expect, test } from 'vitest';
import { xmlValues } from '../../src/decode/xml-parts.ts';

test('values are named by their path, and numbered from the second on', () => {
  const text = '<a id="1"><b>x</b><b c=\'y\'> z </b><![CDATA[<&>]]></a>';
  expect(xmlValues(text, 9)).toEqual([
    { pointer: '/a/@id', text: '1' },
    { pointer: '/a/b', text: 'x' },
    { pointer: '/a/b#2/@c', text: 'y' },
    { pointer: '/a/b#2', text: 'z' },
    { pointer: '/a', text: '<&>' },
  ]);
});

test('entities are undone once, and those that are none stay', () => {
  expect(xmlValues('<a>&#65;&#x42;&amp;lt;&foo;&#0;&#xD800;</a>', 9)).toEqual([
    { pointer: '/a', text: 'AB&lt;&foo;&#0;&#xD800;' },
  ]);
});

test('no more values than may be', () => {
  expect(xmlValues(`<a>${'<b>x</b>'.repeat(50)}</a>`, 3)).toHaveLength(3);
});

test.each([
  '',
  'a',
  '<a',
  '<a>',
  '<a></b>',
  '<a/><b/>',
  '<a b=c/>',
  '<a b="<"/>',
  '<!DOCTYPE a><a/>',
  '<a>]]></a',
  '<![CDATA[x]]>',
  '</a>',
])('%s is not well-formed', (text) => {
  expect(xmlValues(text, 9)).toBeNull();
});

test.each(['<a>', '<a b="', '<!--', '<![CDATA[', '&#1', '<a ', '</', '<a/>'])(
  '%s without end costs no more than its length',
  (unit) => {
    expect(xmlValues(`<r>${unit.repeat(100_000 / unit.length)}`, 100)).toBeNull();
  },
);
