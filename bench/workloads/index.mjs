import { keepAlive } from './keep-alive.mjs';
import { download } from './download.mjs';
import { hosts } from './hosts.mjs';
import { newConnection } from './new-connection.mjs';
import { telemetry } from './telemetry.mjs';

/** The workloads, in the order they are run and reported. */
export const WORKLOADS = [keepAlive, newConnection, telemetry, download, hosts];
