/** The hallway: joins the rooms in order and owns the threads. */
export { analyzeFile } from './analyze-file.ts';
export type { MessageAnalysis } from './analyse-message.ts';
export { analyseMessage } from './analyse-message.ts';
export type { Counts, ExchangeNote, FindingNote } from './messages.ts';
export { judgedReport } from './judged-report.ts';
export { ownPage } from './own-page.ts';
export type { PlaceFiles } from './place-sources.ts';
export { pairPage } from './pair-page.ts';
export type { Recording } from './recording.ts';
export { startRecording } from './recording.ts';
export { partDocs } from './run.ts';
