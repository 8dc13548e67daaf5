import type { Format } from './format.ts';

/** The report's data as JSON: `format` and `formatVersion` first, excerpts of evidence in base64. */
export const jsonFormat: Format = Object.freeze<Format>({
  id: 'json',
  mediaType: 'application/json',
  render: (data) => {
    const evidence = data.evidence.map((item) => ({ ...item, excerpt: Buffer.from(item.excerpt).toString('base64') }));
    return `${JSON.stringify({ format: 'telltale-report', formatVersion: 1, ...data, evidence }, null, 2)}\n`;
  },
});
