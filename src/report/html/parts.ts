import type { PartDoc, ReportData } from '../../model/index.ts';
import { html, type Markup } from './markup.ts';
import { section } from './section.ts';

const roles: readonly (readonly [PartDoc['role'], string])[] = [
  ['detector', 'Detectors: what recognises personal data'],
  ['protocol', 'Protocols: known formats of telemetry'],
  ['decoder', 'Decoders: what unwraps bytes'],
];

/** Every part that took the traffic apart, with what it cannot do. */
export function parts(data: ReportData): Markup {
  const lead =
    'The parts of telltale that made this report, with their limitations. Versions are those of this report.';
  const groups = roles.map(([role, title]) => {
    const some = data.parts.filter((part) => part.role === role);
    return some.length === 0
      ? null
      : html`<h3>${title}</h3>
          <div class="card">${some.map(entry)}</div> `;
  });
  return section({ id: 'parts', title: 'Appendix: how it was read', lead }, html`${groups}`);
}

/** References are printed, not linked: the page asks nothing of any other place. */
function entry(part: PartDoc): Markup {
  const limits = part.limitations.map((line) => html`<li>${line}</li>`);
  return html`<details>
    <summary><code>${part.id}</code> <span class="soft">version ${part.version}</span> · ${part.summary}</summary>
    ${
      limits.length > 0
        ? html`<ul class="words">
            ${limits}
          </ul>`
        : html`<p class="soft">No limitation is known.</p>`
    }
    ${part.references.map((reference) => html`<p class="soft mono">${reference}</p>`)}
  </details> `;
}
