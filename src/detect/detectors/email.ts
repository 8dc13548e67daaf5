import { defineDetector } from '../detector.ts';
import { emailAddresses, type EmailAddress } from '../email-address.ts';

const roles: ReadonlySet<string> = new Set(
  'noreply no-reply donotreply do-not-reply support info help contact feedback admin administrator postmaster webmaster hostmaster privacy abuse security sales service team hello news newsletter press legal dpo git root'.split(
    ' ',
  ),
);
const placeholders: ReadonlySet<string> = new Set(
  'example.com example.org example.net test.com domain.com email.com mail.com yourdomain.com company.com foo.com bar.com sample.com acme.com'.split(
    ' ',
  ),
);

/** An e-mail address that nobody planted. */
export default defineDetector({
  id: 'email',
  version: 1,
  docs: {
    summary: 'Looks for e-mail addresses in readable text.',
    references: ['https://www.rfc-editor.org/rfc/rfc5322#section-3.4.1'],
    limitations: [
      'Conservative: quoted, commented and non-ASCII addresses and rare top-level domains are passed over.',
      'Whose address it is cannot be seen; sample, role and machine addresses count as possible only.',
    ],
  },
  messages: {
    seen: 'An e-mail address at {domain} was sent.',
    impersonal: 'An e-mail address at {domain} was sent; it looks like a sample or an office, not a person.',
  },
  prefilter: (joined) => joined.includes('@'),
  *inspect({ text, root }) {
    if (root === 'request.headers.user-agent') return;
    for (const address of emailAddresses(text)) {
      if (address.domain.endsWith('.gserviceaccount.com')) continue;
      const impersonal = isImpersonal(address);
      yield {
        messageId: impersonal ? 'impersonal' : 'seen',
        data: { domain: address.domain },
        kind: 'email',
        confidence: impersonal ? 'possible' : 'observed',
        canary: null,
        span: { start: address.start, end: address.end },
      };
    }
  },
});

function isImpersonal({ local, domain }: EmailAddress): boolean {
  return roles.has(local.toLowerCase()) || placeholders.has(domain) || /\.(?:example|test)$/.test(domain);
}
