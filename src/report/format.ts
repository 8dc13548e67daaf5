import type { ReportData } from '../model/index.ts';

/** How a report is to be drawn; formats that are no terminal's pay no heed to it. */
export interface RenderOptions {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** One way to write a report. Pure: the same data are the same text. */
export interface Format {
  readonly id: 'text' | 'json' | 'html';
  readonly mediaType: string;
  render(data: ReportData, options: RenderOptions): string;
}
