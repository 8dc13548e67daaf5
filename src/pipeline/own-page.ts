import type { CertificateAuthority, Page } from '../capture/index.ts';
import { onboardingPage } from '../phone/index.ts';

const CRT = 'application/x-x509-ca-cert';

/** The page that the proxy shows to a phone that asks it directly: what it is, and the CA to install. */
export function ownPage(authority: CertificateAuthority) {
  const download = (type: string, name: string, body: Uint8Array): Page => ({
    status: 200,
    headers: [
      ['Content-Type', type],
      ['Content-Disposition', `attachment; filename="${name}"`],
      ['X-Telltale-Sha256', authority.fingerprint],
      ['X-Content-Type-Options', 'nosniff'],
      ['Cache-Control', 'no-store'],
    ],
    body,
  });
  return (path: string, proxy: { readonly host: string; readonly port: number }): Page | null => {
    switch (path.replace(/\?.*$/, '')) {
      case '/ca.crt':
      case '/ca.cer':
        return download(CRT, 'telltale-ca.crt', authority.certificateDer);
      case '/ca.pem':
        return download('application/x-pem-file', 'telltale-ca.pem', Buffer.from(authority.certificatePem));
      case '/':
        return {
          status: 200,
          headers: [
            ['Content-Type', 'text/html; charset=utf-8'],
            ['Cache-Control', 'no-store'],
            ['X-Content-Type-Options', 'nosniff'],
            ['Referrer-Policy', 'no-referrer'],
          ],
          body: Buffer.from(
            onboardingPage({
              fingerprint: authority.fingerprint,
              commonName: authority.commonName,
              certificateSize: authority.certificateDer.length,
              proxyHost: proxy.host,
              proxyPort: proxy.port,
            }),
          ),
        };
      default:
        return null;
    }
  };
}
