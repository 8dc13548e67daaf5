import type { Confidence } from '../../model/index.ts';
import { meaningOf } from '../words/confidence.ts';
import { html, type Markup } from './markup.ts';

/** The word of certainty, with its meaning for those who point at it. */
export function confidenceBadge(confidence: Confidence): Markup {
  return html`<span class="badge ${confidence}" title="${meaningOf(confidence)}">${confidence}</span>`;
}

/** The name of a phase. */
export function phaseBadge(phase: string): Markup {
  return html`<span class="badge">phase: ${phase}</span>`;
}

/** The mark of what was sent although the browser was in its private mode. */
export function privateBadge(): Markup {
  return html`<span class="badge private">in private mode</span>`;
}
