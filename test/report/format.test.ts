import { expect, it } from 'vitest';
import { formats } from '../../src/report/index.ts';
import { sampleReport } from './sample.ts';

it.each(formats.map((format) => [format.id, format] as const))(
  '%s: the same data are the same text, ended by a line feed',
  (_, format) => {
    const options = { color: false, width: 80 };
    expect(format.render(sampleReport(), options)).toBe(format.render(sampleReport(), options));
    expect(format.render(sampleReport(), options).endsWith('\n')).toBe(true);
  },
);
