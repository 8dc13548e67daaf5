import type { Confidence } from '../../model/index.ts';
import type { Sighting } from '../sightings.ts';
import { count } from '../words/amount.ts';
import { meaningOf } from '../words/confidence.ts';
import { cut } from '../words/cut.ts';
import { html, type Markup } from './markup.ts';

/** The word of certainty, with its meaning for those who point at it. */
export function confidenceBadge(confidence: Confidence): Markup {
  return html`<span class="badge ${confidence}" title="${meaningOf(confidence)}">${confidence}</span>`;
}

/** The name of a phase. */
export function phaseBadge(phase: string): Markup {
  return html`<span class="badge">phase: ${cut(phase, 80)}</span>`;
}

/** The mark of what was sent although the browser was in its private mode; nothing when it never was. */
export function privateBadge({ inPrivate, times }: Pick<Sighting, 'inPrivate' | 'times'>): Markup | null {
  if (inPrivate === 0) return null;
  const share = inPrivate === times ? '' : `${count(inPrivate)} of ${count(times)} `;
  return html`<span class="badge private">${share}in private mode</span>`;
}
