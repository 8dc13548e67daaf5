import { defineDetector } from '../detector.ts';
import { packageRuns } from '../package-names.ts';

/** Which apps are on the phone: health, faith, bank and job in one list. */
export default defineDetector({
  id: 'package-list',
  version: 1,
  docs: {
    summary: 'Looks for lists of at least five package names of Android apps by at least three makers.',
    references: ['https://developer.android.com/training/package-visibility'],
    limitations: [
      'Names in capitals or under rare endings are not counted; stack traces, imports and build files are passed over.',
      'Whether the apps of the list are installed cannot be seen: a list of apps to look for looks the same.',
    ],
  },
  messages: { seen: 'A list of {count} package names of apps was sent, among them {some}.' },
  prefilter: (joined) => ['com.', 'org.', 'net.', 'de.'].some((part) => joined.includes(part)),
  *inspect({ text, root }) {
    if (root.startsWith('request.headers.')) return;
    for (const { names, start, end } of packageRuns(text)) {
      yield {
        messageId: 'seen',
        data: { count: String(names.length), some: names.slice(0, 3).join(', ') },
        kind: 'package-list',
        confidence: 'inferred',
        canary: null,
        span: { start, end },
      };
    }
  },
});
