import type { Hit } from '../model/index.ts';

/** A hit with the node it was seen in. */
export interface PlacedHit extends Hit {
  readonly payloadId: string;
}
