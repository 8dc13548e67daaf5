import type { DataEvent, ReportData } from '../model/index.ts';
import { count, counted } from './words/amount.ts';
import { list } from './words/list.ts';
import { duration } from './words/time.ts';

/** The answer in words. */
export interface Headline {
  readonly sentence: string;
  /** What qualifies it: possible findings, an unclean end, the meaning of finding nothing. */
  readonly remarks: readonly string[];
}

/** Counts what was observed or inferred; what is only possible is named apart and never part of the sentence. */
export function headline(data: ReportData): Headline {
  const sure = data.findings.filter((event) => event.confidence !== 'possible');
  const phone = data.session.synthetic ? 'a scripted phone' : 'this phone';
  const time = stretch(data);
  const remarks: string[] = [];
  const possible = data.findings.length - sure.length;
  if (possible === 1) remarks.push('1 more piece of data may be about you, or may be chance; it is marked “possible”.');
  if (possible > 1)
    remarks.push(
      `${count(possible)} more pieces of data may be about you, or may be chance; they are marked “possible”.`,
    );
  if (sure.length === 0) remarks.push('Nothing found is not proof that nothing was sent: see what could not be read.');
  if (!data.cleanEnd) remarks.push('The session runs still or was cut off: what came last may be missing.');
  const missing = data.totals.findings - data.findings.length;
  if (missing > 0)
    remarks.push(`${counted(missing, 'more finding is', 'more findings are')} in the database and not in this report.`);
  if (sure.length === 0) return { sentence: `${time}, no data about you was seen leaving ${phone}.`, remarks };
  const pieces = `${counted(sure.length, 'piece', 'pieces')} of data about you`;
  return { sentence: `${time} ${phone} sent ${pieces} to ${receivers(sure)}${circumstances(data, sure)}.`, remarks };
}

function stretch(data: ReportData): string {
  const end =
    data.endedAt ?? Math.max(data.session.startedAt, ...data.phases.map((phase) => phase.endedAt ?? phase.startedAt));
  return end > data.session.startedAt ? `In ${duration(end - data.session.startedAt)}` : 'In this session';
}

function receivers(sure: readonly DataEvent[]): string {
  const companies = new Set(sure.flatMap((event) => ownerOf(event) ?? []));
  const hosts = new Set(sure.filter((event) => ownerOf(event) === null).map((event) => event.host));
  const named = companies.size > 0 ? [counted(companies.size, 'company', 'companies')] : [];
  const unnamed = hosts.size > 0 ? [`${counted(hosts.size, 'host', 'hosts')} whose company is unknown`] : [];
  return list([...named, ...unnamed]);
}

function circumstances(data: ReportData, sure: readonly DataEvent[]): string {
  const unasked = new Set(
    data.phases.filter(({ consent }) => consent === 'before' || consent === 'refused').map((phase) => phase.name),
  );
  const inPrivate = sure.filter((event) => event.private).length;
  const early = sure.filter((event) => unasked.has(event.phase)).length;
  const parts = [
    ...(inPrivate > 0 ? [`${share(inPrivate, sure.length)} in private mode`] : []),
    ...(early > 0 ? [`${share(early, sure.length)} without consent`] : []),
  ];
  return parts.length > 0 ? `; ${list(parts)}` : '';
}

function share(part: number, whole: number): string {
  if (part === whole) return whole === 1 ? 'it was sent' : 'all of them';
  return `${count(part)} of them`;
}

/** A cloud runs the machine; whose the data became is not known. The atlas marks it so in the company's name. */
function ownerOf({ company }: DataEvent): string | null {
  return company === null || company.includes(' (hosting: ') ? null : company;
}
