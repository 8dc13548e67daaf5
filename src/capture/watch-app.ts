import type { HostPort } from './host.ts';
import type { LiveConnection } from './live-connection.ts';
import type { RefusalKey } from './refusals/refusal-ledger.ts';
import type { Observed } from './refusals/standing.ts';
import { diagnosisWords } from './refusals/words.ts';
import { explainTls } from './tls/accept-tls.ts';
import type { ClientHello } from './tls/client-hello.ts';
import { serverName } from './tls/server-name.ts';
import { stackPrint } from './tls/stack-print.ts';
import type { Failure } from './upstream.ts';

/** Who leaves later than this only had no use for the connection. */
const HANGS_UP = 1_000;
/** An app that pins its certificate looks at ours and leaves: in this time, or in one round trip of a slow line. */
const AT_ONCE = 100;

const HUNG_UP: Failure = {
  code: 'tls-client-closed',
  detail: 'The app hung up right after the TLS handshake, without a request.',
};

/** Under which name the session remembers how an app takes our certificate. */
export function refusalKey({ context }: LiveConnection, target: HostPort, hello: ClientHello): RefusalKey {
  return { client: context.clientIp, app: stackPrint(hello), host: serverName(hello, target) };
}

/** How an app left after the handshake without a byte. */
export interface Leaving {
  /** What its side reported, null for a plain close. */
  readonly error: Error | null;
  /** Milliseconds since the handshake. */
  readonly after: number;
  /** Milliseconds that the handshake took. */
  readonly handshake: number;
  /** It closed TLS (close_notify), as who has looked at a certificate does; who is cancelled only breaks off. */
  readonly farewell: boolean;
  /** It was shown what the origin itself speaks, so that only the certificate was not the origin's. */
  readonly fair: boolean;
}

/** Tells the session's memory how an app takes our certificate, and finds the words for it. */
export interface AppWatch {
  /** It spoke over TLS with our certificate. */
  accepted(): void;
  /** The handshake failed; the same failure with what is known beyond it. */
  refused(failure: Failure): Failure;
  /** It left without a byte; null when that means nothing. */
  left(leaving: Leaving): Failure | null;
}

/** Watches how the app behind one connection takes our certificate. */
export function watchApp(connection: LiveConnection, target: HostPort, hello: ClientHello): AppWatch {
  const { refusals } = connection.deps;
  const key = refusalKey(connection, target, hello);
  const since = connection.deps.options.now();
  const observe = (observed: Observed): void => {
    refusals.observe(key, observed, since);
  };
  const explained = ({ code, detail }: Failure): Failure => {
    const diagnosis = refusals.diagnosis(key);
    return { code, detail: diagnosis === 'undecided' ? detail : `${detail} ${diagnosisWords(diagnosis)}` };
  };
  return {
    accepted() {
      observe('success');
    },
    refused(failure) {
      if (failure.code === 'tls-client-distrust') observe('alert');
      // What else there is has nothing to do with the app: no common version, or no certificate of ours.
      if (failure.code === 'tls-client-closed' || failure.code === 'tls-client-failed') observe('reset');
      return explained(failure);
    },
    left({ error, after, handshake, farewell, fair }) {
      const told = explainTls(error);
      if (told.code === 'tls-client-distrust') {
        observe('alert');
        return explained(told);
      }
      if (after > HANGS_UP) {
        observe('idle');
        return null;
      }
      if (!fair) return HUNG_UP;
      if (!farewell) observe('torn');
      else observe(after <= Math.max(AT_ONCE, handshake) ? 'silent' : 'idle');
      if (!refusals.accepted(key)) return explained(HUNG_UP);
      connection.note('Opened and not used; other connections of the same app to this host were read.');
      return null;
    },
  };
}
