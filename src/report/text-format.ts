import type { PlaceClaim, ReportData } from '../model/index.ts';
import type { Format } from './format.ts';
import { headline } from './headline.ts';
import { sessionFacts } from './session-facts.ts';
import { addClaims } from './terminal/claims.ts';
import { addFindings } from './terminal/findings.ts';
import { addLasting } from './terminal/lasting.ts';
import { createPage, type Page } from './terminal/page.ts';
import { addUnread } from './terminal/unread.ts';
import { trails } from './trails.ts';
import { count, counted, size } from './words/amount.ts';
import { cut } from './words/cut.ts';
import { gradeSentence } from './words/grade.ts';
import { list } from './words/list.ts';
import { placeLines, serverCountry } from './words/place.ts';
import { trailWords } from './words/trail.ts';

/** The report for a terminal: wrapped to its width, coloured only when asked to. */
export const textFormat: Format = Object.freeze<Format>({
  id: 'text',
  mediaType: 'text/plain; charset=utf-8',
  render: (data, options) => {
    const page = createPage(options);
    addOpening(page, data);
    addFindings(page, data);
    addDestinations(page, data);
    addTrails(page, data);
    addLasting(page, data);
    if (data.claims !== undefined) addClaims(page, data.claims);
    addUnread(page, data);
    page.heading('The session');
    for (const [name, words] of sessionFacts(data)) page.add(`${name}: ${cut(words, 600)}`, { indent: 2 });
    page.add('The html format has the evidence, byte by byte, and the limitations of every part.', { tone: 'soft' });
    return page.text();
  },
});

function addOpening(page: Page, data: ReportData): void {
  const { sentence, remarks } = headline(data);
  if (data.session.synthetic)
    page.add('SYNTHETIC: this traffic was played by a script. It is not that of a real phone.', { tone: 'warning' });
  page.add(sentence, { tone: 'strong' });
  for (const remark of remarks) page.add(remark, { tone: 'soft' });
}

function addDestinations(page: Page, data: ReportData): void {
  page.heading('To whom');
  if (data.destinations.length === 0) page.add('No destination was contacted through the proxy.', { indent: 2 });
  for (const place of data.destinations) {
    const where = `${place.company ?? 'company unknown'}, server in ${serverCountry(place.places, place.serverCountry) ?? 'a country unknown'}`;
    const amounts = `${counted(place.exchanges, 'request', 'requests')}, ${size(place.bytesUp)} sent, ${counted(place.findings, 'finding', 'findings')}`;
    page.add(`${cut(place.host, 120)} port ${place.port}: ${where}; ${amounts}`, { indent: 2 });
    addPlace(page, place.places);
  }
}

/** What is known of a place, a statement a line; what is not shares one. */
function addPlace(page: Page, places: readonly PlaceClaim[]): void {
  if (places.length === 0) return;
  const lines = placeLines(places);
  for (const { term, words, known, disputed } of lines)
    if (known) page.add(`${term}: ${words}`, { indent: 4, tone: disputed ? 'warning' : 'soft' });
  const unknown = lines.filter(({ known }) => !known).map(({ term }) => term.charAt(0).toLowerCase() + term.slice(1));
  if (unknown.length > 0) page.add(`Not known: ${list(unknown)}`, { indent: 4, tone: 'soft' });
}

function addTrails(page: Page, data: ReportData): void {
  page.heading('How it was hidden');
  const uses = trails(data.findings);
  if (uses.length === 0) page.add('No finding, so nothing to unwrap.', { indent: 2 });
  for (const use of uses) {
    page.add(`${cut(trailWords(use.trail), 600)}: ${gradeSentence(use.grade)}`, { indent: 2 });
    const hosts = list(
      use.hosts.map((host) => cut(host, 120)),
      4,
    );
    page.add(`${count(use.findings)} ${use.findings === 1 ? 'finding' : 'findings'}, sent to ${hosts}`, {
      indent: 4,
      tone: 'soft',
    });
  }
}
