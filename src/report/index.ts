/** ReportData -> text: html, text and json reports, and the lines of the jsonl and csv exports. Pure. */
export { claimsText } from './claims-text.ts';
export { comparisonText } from './comparison-text.ts';
export { csvHeader, csvLine } from './csv-line.ts';
export { dataEventLine } from './data-event-line.ts';
export type { Format, RenderOptions } from './format.ts';
export { formats } from './registry.ts';
