import { Agent, request as httpRequest } from 'node:http';
import type { ClientRequestArgs } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { HostPort } from '../../capture/index.ts';
import type { DemoPhase, DemoRequest, DemoScript } from './script.ts';
import { tunnelAgent } from './tunnel-agent.ts';

export interface PlayOptions {
  readonly proxy: HostPort;
  /** PEM of the proxy's CA, the only root that the phone trusts. */
  readonly caPem: string;
  /** Called before the first request of each phase. */
  readonly onPhase: (phase: DemoPhase) => void;
  /** Called before the requests of each step; `done` counts the steps from 1 to `total`, this one included. */
  readonly onStep: (say: string, done: number, total: number) => void;
  /** Milliseconds that one request may take, and after which no further one is sent; 3 s and 12 s by default. */
  readonly patience?: { readonly request: number; readonly play: number };
}

/** What became of a play: requests answered with success, and one line for each of the others. */
export interface Play {
  readonly sent: number;
  readonly failed: readonly string[];
}

const PATIENCE = { request: 3_000, play: 12_000 };

/** How a phone with a proxy setting asks: the whole URL of the proxy, or the path inside a tunnel. */
function createRouter({ proxy, caPem }: PlayOptions, patience: number) {
  const agents = new Map<string, Agent>();
  const kept = (origin: string, make: () => Agent): Agent => {
    const agent = agents.get(origin) ?? make();
    agents.set(origin, agent);
    return agent;
  };
  return {
    route(url: URL): ClientRequestArgs {
      if (url.protocol === 'http:') {
        return {
          ...proxy,
          path: url.href,
          agent: kept(url.origin, () => new Agent({ keepAlive: true, maxSockets: 1 })),
        };
      }
      const host = url.hostname;
      const port = Number(url.port || 443);
      const agent = kept(url.origin, () => tunnelAgent({ host, port }, { proxy, caPem, patience }));
      return { host, port, path: `${url.pathname}${url.search}`, agent };
    },
    close() {
      for (const agent of agents.values()) agent.destroy();
    },
  };
}

/** Sends one request and waits for the whole answer; gives its status, or throws an Error. */
function send({ method, headers, body }: DemoRequest, to: ClientRequestArgs, patience: number): Promise<number> {
  return new Promise((resolve, reject) => {
    // A flat list is written as it is: order and case of the names are the script's.
    const outgoing = httpRequest({ ...to, method, headers: headers.flat(), setHost: false });
    const timer = setTimeout(() => {
      outgoing.destroy(new Error(`no answer in ${patience} ms`));
    }, patience);
    outgoing.once('close', () => {
      clearTimeout(timer);
      reject(new Error('the connection was closed'));
    });
    outgoing.on('error', reject);
    outgoing.once('response', (response) => {
      response.on('error', reject);
      response.once('end', () => {
        resolve(response.statusCode ?? 0);
      });
      response.resume();
    });
    outgoing.end(body ?? undefined);
  });
}

/** Plays the script through the proxy, one request after the other with short pauses; never hangs and never throws for a request. */
export async function playScript(script: DemoScript, options: PlayOptions): Promise<Play> {
  const patience = options.patience ?? PATIENCE;
  const deadline = performance.now() + patience.play;
  const total = script.phases.reduce((sum, { steps }) => sum + steps.length, 0);
  const router = createRouter(options, patience.request);
  const failed: string[] = [];
  let sent = 0;
  let done = 0;

  const play = async (request: DemoRequest): Promise<void> => {
    const fail = (why: string): void => void failed.push(`${request.method} ${request.url}: ${why}`);
    if (performance.now() > deadline) {
      fail('not sent, the play took too long');
      return;
    }
    try {
      const status = await send(request, router.route(new URL(request.url)), patience.request);
      if (status >= 200 && status < 300) sent += 1;
      else fail(`answered with ${status}`);
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
    }
    // 30 to 80 ms, the same in each play.
    await pause(30 + ((sent * 37) % 51));
  };

  for (const phase of script.phases) {
    options.onPhase(phase);
    for (const { say, requests } of phase.steps) {
      options.onStep(say, (done += 1), total);
      for (const request of requests) await play(request);
    }
  }
  router.close();
  return { sent, failed };
}
