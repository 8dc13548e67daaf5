import { keepAlive } from './keep-alive.mjs';
import { newConnection } from './new-connection.mjs';
import { telemetry } from './telemetry.mjs';

/** The workloads, in the order they are run and reported. */
export const WORKLOADS = [keepAlive, newConnection, telemetry];
