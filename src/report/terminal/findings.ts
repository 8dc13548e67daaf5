import type { ReportData } from '../../model/index.ts';
import { recipients, type Sighting } from '../sightings.ts';
import { count } from '../words/amount.ts';
import { CONFIDENCES, meaningOf } from '../words/confidence.ts';
import { cut } from '../words/cut.ts';
import { kindName } from '../words/kind.ts';
import { list } from '../words/list.ts';
import { serverCountry as countryWords } from '../words/place.ts';
import type { Page } from './page.ts';

/** Values listed for one kind and host; the rest are counted. */
const LISTED = 10;

/** What left the phone: by destination, kind and value. */
export function addFindings(page: Page, data: ReportData): void {
  page.heading('What left the phone');
  if (data.findings.length === 0) {
    page.add('Nothing was recognised in what could be read. That is no proof that nothing was sent.', { indent: 2 });
    return;
  }
  for (const word of CONFIDENCES) page.add(`${word}: ${meaningOf(word)}`, { indent: 2, tone: 'soft' });
  for (const { host, company, serverCountry, kinds } of recipients(data.findings)) {
    page.add('');
    const places = data.destinations.find((destination) => destination.host === host)?.places ?? [];
    const country = countryWords(places, serverCountry) ?? 'a country unknown';
    const place = `${company ?? 'company unknown'}, server in ${country}`;
    page.add(`${cut(host ?? 'Host unknown', 120)} (${place})`, { indent: 2, tone: 'strong' });
    for (const { kind, sightings } of kinds) {
      page.add(kindName(kind), { indent: 4 });
      for (const sighting of sightings.slice(0, LISTED)) addSighting(page, sighting);
      if (sightings.length > LISTED) {
        page.add(`… and ${count(sightings.length - LISTED)} more values, in the html and json formats`, {
          indent: 6,
          tone: 'soft',
        });
      }
    }
  }
}

function addSighting(page: Page, sighting: Sighting): void {
  const { confidence, times, inPrivate } = sighting;
  page.add(cut(sighting.canary ?? sighting.value, 400), { indent: 6, tone: confidence });
  const phases = list(
    sighting.phases.map((phase) => cut(phase, 120)),
    4,
  );
  page.add(
    `${confidence}, ${times === 1 ? 'once' : `${count(times)} times`}, in the ${sighting.phases.length === 1 ? 'phase' : 'phases'} ${phases}`,
    {
      indent: 8,
      tone: 'soft',
    },
  );
  if (inPrivate > 0)
    page.add(`${inPrivate === times ? '' : `${count(inPrivate)} of them `}IN PRIVATE MODE`, {
      indent: 8,
      tone: 'private',
    });
  const exchanges = list(sighting.exchanges.map(String), 5);
  page.add(`${cut(sighting.label, 400)} (exchange ${exchanges})`, { indent: 8, tone: 'soft' });
}
