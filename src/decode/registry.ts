import type { Decoder } from './decoder.ts';
import type { Protocol } from './protocol.ts';
import aes from './decoders/aes.ts';
import base64 from './decoders/base64.ts';
import brotli from './decoders/brotli.ts';
import contentEncoding from './decoders/content-encoding.ts';
import cookie from './decoders/cookie.ts';
import deflateRaw from './decoders/deflate-raw.ts';
import form from './decoders/form.ts';
import gzip from './decoders/gzip.ts';
import hex from './decoders/hex.ts';
import json from './decoders/json.ts';
import multipart from './decoders/multipart.ts';
import ndjson from './decoders/ndjson.ts';
import percent from './decoders/percent.ts';
import query from './decoders/query.ts';
import utf16 from './decoders/utf-16.ts';
import zlib from './decoders/zlib.ts';
import sensorsAnalytics from './protocols/sensors-analytics.ts';

/** Every decoder, in the order in which equals are tried. */
export const decoders: readonly Decoder[] = Object.freeze([
  contentEncoding,
  json,
  gzip,
  ndjson,
  multipart,
  query,
  zlib,
  form,
  cookie,
  utf16,
  percent,
  hex,
  base64,
  aes,
  deflateRaw,
  brotli,
]);

/** Every protocol. */
export const protocols: readonly Protocol[] = Object.freeze([sensorsAnalytics]);
