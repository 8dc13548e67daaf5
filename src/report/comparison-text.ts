import type { ComparedDestination, Comparison } from '../model/index.ts';
import type { RenderOptions } from './format.ts';
import { createPage } from './terminal/page.ts';
import { count, counted } from './words/amount.ts';
import { cut } from './words/cut.ts';
import { list } from './words/list.ts';
import { verdictMeaning } from './words/verdict.ts';

const LISTED = 20;
const STATUSES = ['appears', 'vanishes', 'stays'] as const;

const names = (words: readonly string[]): string =>
  list(
    words.map((word) => cut(word, 120)),
    LISTED,
  );

function line({ host, kind, first, second, hidden }: ComparedDestination): string {
  const where = `${cut(host ?? 'host unknown', 120)}, ${kind ?? 'any request'}: ${count(first)} and ${count(second)}`;
  return hidden === 0
    ? where
    : `${where} (not seen is not gone: ${counted(hidden, 'piece', 'pieces')} at this host could not be read)`;
}

/** A comparison for a terminal: wrapped to its width, coloured only when asked to. */
export function comparisonText(
  { first, second, idle, destinations, code }: Comparison,
  options: RenderOptions,
): string {
  const page = createPage(options);
  page.add(`First: the phases ${names(first)}. Second: the phases ${names(second)}.`);
  if (idle > 0)
    page.add(`${counted(idle, 'line', 'lines')} left out: an idle phone sends that, too.`, { tone: 'soft' });
  for (const status of STATUSES) {
    const some = destinations.filter((each) => each.status === status);
    page.heading(`${status} (${count(some.length)})`);
    for (const each of some) page.add(line(each), { indent: 2 });
  }
  page.heading('The same code?');
  page.add(`${code.verdict.toUpperCase()}: ${code.why}`, { indent: 2, tone: 'strong' });
  page.add(`${code.verdict}: ${verdictMeaning(code.verdict)}`, { indent: 2, tone: 'soft' });
  for (const [what, { both, first: ones, second: others }] of Object.entries({
    Endpoints: code.endpoints,
    Events: code.events,
  })) {
    for (const [where, some] of Object.entries({
      'in both': both,
      'in the first only': ones,
      'in the second only': others,
    })) {
      if (some.length > 0) page.add(`${what} ${where}: ${names(some)}`, { indent: 2 });
    }
  }
  for (const { event, first: ones, second: others } of code.fields) {
    const parts = [
      ...(ones.length > 0 ? [`in the first only ${names(ones)}`] : []),
      ...(others.length > 0 ? [`in the second only ${names(others)}`] : []),
    ];
    page.add(`Fields of ${cut(event, 120)}: ${parts.join('; ')}`, { indent: 2 });
  }
  return page.text();
}
