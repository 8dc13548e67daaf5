import type { Verdict } from '../model/index.ts';
import type { RenderOptions } from './format.ts';
import { addClaims } from './terminal/claims.ts';
import { createPage } from './terminal/page.ts';

/** Verdicts for a terminal: wrapped to its width, coloured only when asked to. */
export function claimsText(verdicts: readonly Verdict[], options: RenderOptions): string {
  const page = createPage(options);
  addClaims(page, verdicts);
  return page.text().replace(/^\n/, '');
}
