import type { Format } from './format.ts';
import { htmlFormat } from './html-format.ts';
import { jsonFormat } from './json-format.ts';
import { textFormat } from './text-format.ts';

/** Every format of a report. */
export const formats: readonly Format[] = Object.freeze([textFormat, jsonFormat, htmlFormat]);
