import type { ReportData } from '../model/index.ts';
import type { Format } from './format.ts';
import { chart } from './html/chart.ts';
import { claims } from './html/claims.ts';
import { evidence, evidenceIds } from './html/evidence.ts';
import { howHidden } from './html/how-hidden.ts';
import { lasting } from './html/lasting.ts';
import { html, markupText } from './html/markup.ts';
import { notRead } from './html/not-read.ts';
import { opening } from './html/opening.ts';
import { parts } from './html/parts.ts';
import { session } from './html/session.ts';
import { STYLE } from './html/style.ts';
import { toWhom } from './html/to-whom.ts';
import { whatLeft } from './html/what-left.ts';

const contents = [
  ['what', 'What left'],
  ['whom', 'To whom'],
  ['when', 'In which phase'],
  ['how', 'How it was hidden'],
  ['same', 'What stays the same'],
  ['claims', 'Claims'],
  ['evidence', 'Evidence'],
  ['unread', 'What could not be read'],
  ['session', 'Session'],
  ['parts', 'Appendix'],
] as const;

/** The report as one page: no script, no remote reference, all captured data escaped. */
export const htmlFormat: Format = Object.freeze<Format>({
  id: 'html',
  mediaType: 'text/html; charset=utf-8',
  render: (data) => `<!DOCTYPE html>\n${page(data)}`,
});

/** A part that nobody asked for has no heading either. */
function isLeftOut(id: string, { claims: verdicts, lasting: values }: ReportData): boolean {
  return (id === 'claims' && (verdicts?.length ?? 0) === 0) || (id === 'same' && values === undefined);
}

function page(data: ReportData): string {
  const head = markupText(
    html`<meta charset="utf-8" />
      <meta
        http-equiv="Content-Security-Policy"
        content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
      />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <meta name="robots" content="noindex" />
      <title>telltale report${data.session.synthetic ? ' (synthetic)' : ''}</title> `,
  );
  const body = markupText(
    html`<div class="page">
      ${opening(
        data,
        contents.filter(([id]) => !isLeftOut(id, data)),
      )}
      <main>
        ${whatLeft(data, evidenceIds(data))}${toWhom(data)}${chart(data)}${howHidden(data)}${lasting(data)}${claims(data)}${evidence(data)}${notRead(data)}${session(data)}${parts(data)}
      </main>
      <footer>
        Made by telltale ${data.toolVersion} from ${data.file}. This page holds what was captured from a person’s phone:
        treat it as such.
      </footer>
    </div> `,
  );
  return `<html lang="en">\n<head>\n${head}<style>${STYLE}</style>\n</head>\n<body>\n${body}</body>\n</html>\n`;
}
