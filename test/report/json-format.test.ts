import { expect, it } from 'vitest';
import { formats } from '../../src/report/index.ts';
import { sampleReport } from './sample.ts';

const data = sampleReport();
const json = JSON.parse(formats.find(({ id }) => id === 'json')!.render(data, { color: true, width: 1 })) as Record<
  string,
  unknown
>;

it('says what it is and in which version, before anything else', () => {
  expect(Object.keys(json).slice(0, 2)).toEqual(['format', 'formatVersion']);
  expect(json).toMatchObject({ format: 'telltale-report', formatVersion: 1 });
});

it('everything of the data is there, bytes in base64', () => {
  const { evidence, ...rest } = data;
  expect(json).toMatchObject({ ...rest });
  const [first] = json['evidence'] as { excerpt: string }[];
  expect(Buffer.from(first!.excerpt, 'base64')).toEqual(Buffer.from(evidence[0]!.excerpt));
});
