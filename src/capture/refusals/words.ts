import type { Diagnosis } from './diagnose.ts';
import type { Refusal } from './standing.ts';

const WHY: Readonly<Record<Diagnosis, string>> = {
  'ca-not-installed': 'No app of this phone has accepted our certificate authority so far: it may not be installed.',
  'app-distrusts':
    'It did so at every host so far: it seems to distrust every certificate authority that the user installed, as apps do by default since Android 7.',
  'pins-host': 'It accepts our certificates at other hosts, so it seems to pin the certificate of this one.',
  mixed: 'Earlier connections of this kind could be read: two apps may share one TLS fingerprint.',
  flaky: 'Its connections to this host break off in one way and another, from which nothing follows.',
  undecided: 'Whether it does so everywhere is not known yet.',
};

/** The diagnosis as a sentence that fits behind one about the connection. */
export function diagnosisWords(diagnosis: Diagnosis): string {
  return WHY[diagnosis];
}

const BECAUSE: Readonly<Record<Refusal, string>> = {
  'distrust-explicit': 'it has refused our certificate with a TLS alert',
  'pin-suspected':
    'it has hung up three times of three right after the TLS handshake, without a request, as apps do that pin a certificate',
};

/** Why an app is left alone. */
export function passedWords(verdict: Refusal, diagnosis: Diagnosis): string {
  return `Passed through unread, so that the app keeps working: ${BECAUSE[verdict]}. ${WHY[diagnosis]}`;
}
