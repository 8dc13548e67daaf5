import type { ReportData } from '../../model/index.ts';
import { type Recipient, recipients, type Sighting } from '../sightings.ts';
import { count, counted } from '../words/amount.ts';
import { CONFIDENCES, meaningOf } from '../words/confidence.ts';
import { cut } from '../words/cut.ts';
import { gradeSentence } from '../words/grade.ts';
import { kindName } from '../words/kind.ts';
import { list } from '../words/list.ts';
import { serverCountry as countryWords } from '../words/place.ts';
import { confidenceBadge, phaseBadge, privateBadge } from './badge.ts';
import { html, type Markup } from './markup.ts';
import { section } from './section.ts';

/** Rows that stand open in a list; the rest folds away, and nothing is left out. */
const OPEN = 25;
const LONGEST_VALUE = 400;
const LONGEST_NAME = 120;

/** The findings, by destination, kind and value. `evidenceIds` leads from an exchange to its piece of evidence. */
export function whatLeft(data: ReportData, evidenceIds: ReadonlyMap<number, string>): Markup {
  const lead =
    'Every value that was recognised, grouped by where it went. The same value is listed once for each destination.';
  const legend = html`<dl class="legend">
    ${CONFIDENCES.map(
      (word) =>
        html`<dt>${confidenceBadge(word)}</dt>
          <dd>${meaningOf(word)}</dd>`,
    )}
  </dl> `;
  const nothing = html`<p>
    No value that you planted or named, and no pattern of personal data, was recognised in what could be read. That is a
    result of this session with these canaries and these decoders; it is no proof that nothing was sent.
  </p> `;
  const cards = recipients(data.findings).map((recipient) => {
    const places = data.destinations.find(({ host }) => host === recipient.host)?.places ?? [];
    return card({ ...recipient, serverCountry: countryWords(places, recipient.serverCountry) }, evidenceIds);
  });
  return section(
    { id: 'what', title: 'What left the phone', lead },
    cards.length > 0 ? html`${legend}${cards}` : nothing,
  );
}

function card(recipient: Recipient, evidenceIds: ReadonlyMap<number, string>): Markup {
  const { host, company, serverCountry, seatCountry } = recipient;
  const place = `${company ?? 'company unknown'} · server in ${serverCountry ?? 'a country unknown'}${seatCountry === null ? '' : ` · seat in ${seatCountry}`}`;
  return html`<article class="card">
    <header>
      <h3>${cut(host ?? 'Host unknown', LONGEST_NAME)}</h3>
      <span class="soft">${counted(recipient.findings, 'finding', 'findings')}</span>
    </header>
    <p class="soft">${place}</p>
    ${recipient.kinds.map(
      ({ kind, sightings }) =>
        html`<h4>${kindName(kind)}</h4>
          ${rows(sightings, evidenceIds)}`,
    )}
  </article> `;
}

function rows(sightings: readonly Sighting[], evidenceIds: ReadonlyMap<number, string>): Markup {
  const items = sightings.map((sighting) => row(sighting, evidenceIds));
  const rest = items.slice(OPEN);
  const folded = html`<details>
    <summary>${count(rest.length)} more</summary>
    <ul class="rows">
      ${rest}
    </ul>
  </details> `;
  return html`<ul class="rows">
      ${items.slice(0, OPEN)}
    </ul>
    ${rest.length > 0 ? folded : null}`;
}

function row(sighting: Sighting, evidenceIds: ReadonlyMap<number, string>): Markup {
  const asSent =
    sighting.canary !== null && sighting.canary !== sighting.value
      ? html`<div class="soft">As it was sent: <code>${cut(sighting.value, LONGEST_VALUE)}</code></div>`
      : null;
  return html`<li>
    <div class="value">${cut(sighting.canary ?? sighting.value, LONGEST_VALUE)}</div>
    <div class="badges">
      ${confidenceBadge(sighting.confidence)}${privateBadge(sighting)}${sighting.phases.map(phaseBadge)}
    </div>
    <div>
      ${cut(sighting.label, LONGEST_VALUE)}
      <span class="soft">${capital(sighting.grades.map(gradeSentence).join('; '))}.</span>
    </div>
    ${asSent}
    <div class="soft">${facts(sighting)} ${links(sighting.exchanges, evidenceIds)}</div>
  </li> `;
}

function facts(sighting: Sighting): string {
  const some = (words: readonly string[]): string =>
    list(
      words.map((word) => cut(word, LONGEST_NAME)),
      3,
    );
  const parts = [
    `Seen ${sighting.times === 1 ? 'once' : `${count(sighting.times)} times`}`,
    ...(sighting.fields.length > 0 ? [`in ${some(sighting.fields)}`] : []),
    ...(sighting.events.length > 0 ? [`with the event ${some(sighting.events)}`] : []),
    ...(sighting.apps.length > 0 ? [`by ${some(sighting.apps)}`] : []),
  ];
  return `${parts.join(' ')}.`;
}

function links(exchanges: readonly number[], evidenceIds: ReadonlyMap<number, string>): Markup {
  const shown = exchanges.slice(0, 5).map((exchange, index) => {
    const id = evidenceIds.get(exchange);
    const name = html`exchange ${exchange}`;
    return html`${index === 0 ? '' : ', '}${id === undefined ? name : html`<a href="#${id}">${name}</a>`}`;
  });
  return html`Evidence: ${shown}${exchanges.length > 5 ? ` and ${count(exchanges.length - 5)} more` : ''}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
