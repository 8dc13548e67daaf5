import type { ReportData } from '../model/index.ts';
import { count, size } from './words/amount.ts';
import { utcTime } from './words/time.ts';

/** The facts of a session as names and words, for every format that is read by people. */
export function sessionFacts(data: ReportData): readonly (readonly [name: string, words: string])[] {
  const { session, totals } = data;
  return [
    ['Session', session.id],
    ['Traffic', session.synthetic ? 'SYNTHETIC: played by a script' : 'of one phone'],
    ['Database', data.file],
    ['Began', utcTime(session.startedAt)],
    [
      'Ended',
      data.endedAt === null
        ? 'not noted: it runs still or was cut off'
        : `${utcTime(data.endedAt)}${data.cleanEnd ? '' : ' (not cleanly)'}`,
    ],
    ['Report made', utcTime(data.generatedAt)],
    ['Recorded with', `telltale ${session.toolVersion}, ${session.runtime}`],
    ['Report written by', `telltale ${data.toolVersion}`],
    ['Connections', count(totals.connections)],
    [
      'Requests',
      `${count(totals.exchanges)}, ${count(totals.failed)} of them failed, ${count(totals.blind)} not readable`,
    ],
    ['Analytics events', count(totals.events)],
    ['Bytes', `${size(totals.bytesUp)} sent, ${size(totals.bytesDown)} received`],
    ...Object.entries(session.options).map(([name, value]) => [`Option ${name}`, optionWords(value)] as const),
  ];
}

function optionWords(value: unknown): string {
  if (value === undefined) return 'not set';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
