import { formsWith } from '../events/fields.ts';
import type { Node } from '../node.ts';
import { documentUnder } from '../events/document.ts';
import type { Lock, Mark, Opened } from '../protocol.ts';
import { defineProtocol } from '../protocol.ts';
import { MISTAT_KEY } from '../published-keys.ts';
import { mistatEvents } from '../xiaomi/mistat-events.ts';
import type { MistatForm } from '../xiaomi/mistat-form.ts';
import { mistatForm, sessionKey } from '../xiaomi/mistat-form.ts';

export default defineProtocol({
  id: 'mistat',
  version: 1,
  docs: {
    summary:
      'Xiaomi MiStat 3 on any host: form with p = base64(AES-128-CBC(gzip(JSON))). With fc=1 the session key is in sid, ' +
      'sealed with a constant of the SDK, and the upload is opened; with fc=0 it is named and stays sealed.',
    references: ['https://doi.org/10.1371/journal.pone.0279942', 'https://github.com/palant/palant.info'],
    limitations: [
      'With fc=0 the session key went out under a public key in another request (skey_rsa), which is named as well.',
      'sn is an MD5 over a key of the app that is not in the message; it is not checked.',
      'Uploads that a system app hands to another app to send have another form.',
    ],
  },
  traces: { fields: ['sn', 'skey_rsa'] },
  locks: (roots) => formsWith(roots, ['sn']).map(mistatForm).flatMap(locksOf),
  recognise: (roots) => forms(roots).filter((node) => mistatForm(node) !== null),
  open: (carriers) => merge(carriers.map(mistatForm).filter((form) => form !== null)),
});

function forms(roots: readonly Node[]): readonly Node[] {
  return [...formsWith(roots, ['sn']), ...formsWith(roots, ['skey_rsa'])];
}

function locksOf(form: MistatForm | null): readonly Lock[] {
  const key = form?.kind === 'upload' && form.inMessage ? sessionKey(form.sid) : null;
  if (form?.kind !== 'upload' || key === null) return [];
  return [
    { node: form.sid, key: MISTAT_KEY },
    { node: form.payload, key },
  ];
}

function merge(forms: readonly MistatForm[]): Opened {
  const documents = forms.map((form) => (form.kind === 'upload' ? documentUnder(form.payload) : null));
  return {
    events: documents.filter((document) => document !== null).flatMap(mistatEvents),
    marks: forms.flatMap(markOf),
  };
}

function markOf(form: MistatForm): readonly Mark[] {
  if (form.kind === 'key-request') {
    const outcome = { kind: 'structured', format: 'wrapped session key' } as const;
    return [{ node: form.wrapped, outcome, grade: 'public-key' }];
  }
  const { payload, sid, inMessage } = form;
  if (payload.children.length > 0) return [];
  const why = inMessage
    ? 'AES; sid does not open with the published constant (fc=1)'
    : `AES with a session key that was agreed under an RSA-1024 public key (fc=0, sid of ${sid.size} characters)`;
  return [{ node: payload, outcome: { kind: 'sealed', why }, grade: inMessage ? 'opaque' : 'public-key' }];
}
