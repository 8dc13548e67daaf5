import { html, type Markup } from './markup.ts';

/** A part of the page with its heading and one sentence on what it shows. `id` is our own word, never captured data. */
export function section(
  head: { readonly id: string; readonly title: string; readonly lead: string },
  body: Markup,
): Markup {
  return html`<section id="${head.id}" aria-labelledby="${head.id}-title">
    <h2 id="${head.id}-title">${head.title}</h2>
    <p class="lead">${head.lead}</p>
    ${body}
  </section> `;
}
