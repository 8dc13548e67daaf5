import { createHash } from 'node:crypto';
import { ONBOARDING_STYLE } from './onboarding-style.ts';

/** Takes the token out of the address (a fragment is never sent to anyone) and puts it into the form. */
const SCRIPT = `const token = location.hash.slice(1);
if (token !== '') {
  document.forms[0].elements.token.value = token;
  history.replaceState(null, '', location.pathname);
}`;
const STYLE = `${ONBOARDING_STYLE}
input, button { display: block; width: 100%; margin: .8rem 0; padding: .9rem; border: 1px solid var(--line); border-radius: .7rem; font: inherit; color: inherit; background: none; }
button { background: var(--accent); color: var(--on-accent); font-weight: 600; }
`;
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What the page may do: its one style, its one script, and to send its form to where it came from. */
export const PAIRING_POLICY = `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

/** The page of a phone that is not paired yet: one button when the code of the terminal was scanned, else a field for it. */
export function pairingPage(wrong: boolean): string {
  const failed = wrong
    ? '<p class="warn">That code is not, or no longer, the right one: each works once. Scan the one that the terminal shows now.</p>'
    : '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>telltale: pair this phone</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>Pair this phone</h1>
<p class="lead">telltale on the computer beside you shows what this phone sends, and to whom, once you have set it up for that. It serves no phone that was not paired.</p>
</header>
<main>
<section>
${failed}
<form method="post" action="/pair">
<label>Code from the terminal<input name="token" autocomplete="off" autocapitalize="none" spellcheck="false" required></label>
<button>Pair this phone</button>
</form>
<p><small>Do this only with a phone of your own, or with its owner’s consent. It holds for twelve hours, or until telltale stops.</small></p>
</section>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}
