import type { ReportData } from '../../model/index.ts';
import { count, counted, size } from '../words/amount.ts';
import { BLINDNESS, SILENCE } from '../words/blindness.ts';
import { cut } from '../words/cut.ts';
import { utcTime } from '../words/time.ts';
import type { Page } from './page.ts';

/** What was seen and not read, what was not recorded, and what no such session can see. */
export function addUnread(page: Page, { blind, unread, gaps }: ReportData): void {
  page.heading('What could not be read');
  page.add(SILENCE, { indent: 2 });
  for (const spot of blind) {
    const connections = counted(spot.count, 'connection', 'connections');
    const amounts = `${connections}, ${size(spot.bytesUp)} sent, ${size(spot.bytesDown)} received`;
    page.add(`${cut(spot.host ?? 'host unknown', 120)}: ${cut(spot.sentence, 600)} (${amounts})`, { indent: 2 });
  }
  for (const item of unread) {
    const amounts = `${counted(item.payloads, 'payload', 'payloads')}, ${size(item.bytes)}`;
    page.add(`${cut(item.host ?? 'host unknown', 120)}: ${item.outcome}, ${cut(item.why, 300)} (${amounts})`, {
      indent: 2,
    });
  }
  for (const gap of gaps) {
    const missing = gap.missing === null ? 'nobody can know how much is missing' : `${count(gap.missing)} missing`;
    page.add(
      `Not recorded from ${utcTime(gap.startedAt)} to ${utcTime(gap.endedAt)}: ${gap.reason}, ${cut(gap.detail, 300)} (${missing})`,
      {
        indent: 2,
        tone: 'warning',
      },
    );
  }
  page.add('A Wi-Fi proxy with a user’s certificate cannot see at all:', { indent: 2 });
  for (const line of BLINDNESS) page.add(`- ${line}`, { indent: 2, tone: 'soft' });
}
