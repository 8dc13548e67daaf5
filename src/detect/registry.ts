import type { Detector } from './detector.ts';
import canaryHash from './detectors/canary-hash.ts';
import canary from './detectors/canary.ts';
import email from './detectors/email.ts';
import searchQuery from './detectors/search-query.ts';
import url from './detectors/url.ts';

/** Every detector, the surest first: where two speak of the same words, the earlier one is heard. */
export const detectors: readonly Detector[] = Object.freeze([canary, canaryHash, searchQuery, url, email]);
