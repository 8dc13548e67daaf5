import { createHash } from 'node:crypto';
import { ANDROID_STEPS, type AndroidSteps } from './android-steps.ts';
import { BRAND_NOTES, type BrandNote } from './brand-notes.ts';
import { escapeHtml } from './escape-html.ts';
import { fingerprintGroups } from './fingerprint-groups.ts';
import { ONBOARDING_STYLE } from './onboarding-style.ts';

/** What the page tells the owner of the phone. */
export interface OnboardingData {
  /** SHA-256 of the CA certificate, hex. */
  readonly fingerprint: string;
  readonly commonName: string;
  /** Bytes of `/ca.crt`. */
  readonly certificateSize: number;
  readonly proxyHost: string;
  readonly proxyPort: number;
}

/** The one style sheet is named by its hash; everything else, scripts above all, is forbidden. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(ONBOARDING_STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/**
 * The page that a phone sees when it opens the proxy's address: the certificate, the proxy, how to undo both.
 * Static HTML without scripts and without references to other places.
 */
export function onboardingPage(data: OnboardingData): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>telltale: set up this phone</title>
<style>${ONBOARDING_STYLE}</style>
</head>
<body>
<header>
<h1>Set up this phone</h1>
<p class="lead">telltale on the computer beside you shows what this phone sends, and to whom. Three steps, and one to undo them. Do this only with a phone of your own, or with its owner’s consent.</p>
</header>
<main>
${certificate(data)}
${install()}
${proxy(data)}
${undo(data)}
${brands()}
</main>
</body>
</html>
`;
}

function certificate({ fingerprint, commonName, certificateSize }: OnboardingData): string {
  const groups = fingerprintGroups(fingerprint).map((group) => `<li>${escapeHtml(group)}</li>`);
  return `<section>
<h2><span class="number">1</span>Get the certificate</h2>
<a class="button" href="/ca.crt">Download telltale-ca.crt</a>
<a class="button quiet" href="/ca.pem">The same as .pem</a>
<dl>
<dt>Name</dt><dd>${escapeHtml(commonName)}</dd>
<dt>Size</dt><dd>${certificateSize} bytes (.crt)</dd>
</dl>
<p>A file of any other size was cut off on the way: download it again, in another browser.</p>
<p>SHA-256 fingerprint. Compare it with the one on the computer’s screen:</p>
<ul class="fingerprint">${groups.join('')}</ul>
</section>`;
}

function install(): string {
  return `<section>
<h2><span class="number">2</span>Install it</h2>
<p>Usually the quickest way: open Settings and <strong>search for “CA certificate”</strong>. Android warns that your traffic can be read; that is what it is for.</p>
<p class="warn">Choose “CA certificate”, never “VPN &amp; app user certificate” or “Wi-Fi certificate”: those ask for a private key, or help no browser.</p>
${ANDROID_STEPS.map(version).join('\n')}
</section>`;
}

function version({ versions, certificate: entries, note }: AndroidSteps): string {
  return `<details>
<summary>${escapeHtml(versions)} <span>usually</span></summary>
<ol>${list(['Settings', ...entries])}</ol>
${note === null ? '' : `<p>${escapeHtml(note)}</p>`}
</details>`;
}

function proxy({ proxyHost, proxyPort }: OnboardingData): string {
  const ways = ANDROID_STEPS.map(
    ({ versions, proxy: entries }) => `<li>${escapeHtml(versions)}: ${escapeHtml(entries.join(' › '))}</li>`,
  );
  return `<section>
<h2><span class="number">3</span>Use the proxy</h2>
<dl class="large">
<dt>Host</dt><dd><code>${escapeHtml(proxyHost)}</code></dd>
<dt>Port</dt><dd><code>${proxyPort}</code></dd>
</dl>
<p>Type both into the settings of the Wi-Fi network you are on now; leave “Bypass proxy for” empty.</p>
<details>
<summary>Where that is <span>usually</span></summary>
<ul>${ways.join('')}</ul>
</details>
<p><small>Chrome and most other browsers trust the certificate from now on. Apps built since 2016 usually do not, and some ignore the proxy: telltale then records that they talked, with whom and how much, not what they said.</small></p>
</section>`;
}

function undo({ commonName }: OnboardingData): string {
  return `<section>
<h2><span class="number">4</span>When you are done</h2>
<ol>${list([
    'Wi-Fi settings of this network: Proxy: None. Until then the phone is offline without the computer.',
    `Settings, search for “User credentials” (or “Trusted credentials”, tab User), tap “${commonName}”, Uninstall or Remove.`,
    'Firefox: switch “Use third party CA certificates” off again.',
  ])}</ol>
<p class="warn">Do remove the certificate: whoever holds the computer’s key could read this phone’s traffic as long as it is installed.</p>
</section>`;
}

function brands(): string {
  return `<section>
<h2>If it does not work</h2>
${BRAND_NOTES.map(brand).join('\n')}
</section>`;
}

function brand({ brand: name, notes }: BrandNote): string {
  return `<details>
<summary>${escapeHtml(name)}</summary>
<ul>${list(notes)}</ul>
</details>`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `<li>${escapeHtml(item)}</li>`).join('');
}
