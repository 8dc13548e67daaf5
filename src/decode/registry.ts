import type { Decoder } from './decoder.ts';
import type { Protocol } from './protocol.ts';
import aes from './decoders/aes.ts';
import ascii85 from './decoders/ascii85.ts';
import backslash from './decoders/backslash.ts';
import base32 from './decoders/base32.ts';
import base58 from './decoders/base58.ts';
import base64 from './decoders/base64.ts';
import brotli from './decoders/brotli.ts';
import bson from './decoders/bson.ts';
import byteArray from './decoders/byte-array.ts';
import cbor from './decoders/cbor.ts';
import chacha20Poly1305 from './decoders/chacha20-poly1305.ts';
import contentEncoding from './decoders/content-encoding.ts';
import cookie from './decoders/cookie.ts';
import dataUri from './decoders/data-uri.ts';
import deflateRaw from './decoders/deflate-raw.ts';
import formLines from './decoders/form-lines.ts';
import form from './decoders/form.ts';
import framed from './decoders/framed.ts';
import grpc from './decoders/grpc.ts';
import gzip from './decoders/gzip.ts';
import hexPairs from './decoders/hex-pairs.ts';
import hex from './decoders/hex.ts';
import htmlEntities from './decoders/html-entities.ts';
import json from './decoders/json.ts';
import jwt from './decoders/jwt.ts';
import lzString from './decoders/lz-string.ts';
import lz4 from './decoders/lz4.ts';
import mqtt from './decoders/mqtt.ts';
import msgpack from './decoders/msgpack.ts';
import multipart from './decoders/multipart.ts';
import ndjson from './decoders/ndjson.ts';
import percent from './decoders/percent.ts';
import prefix from './decoders/prefix.ts';
import protobuf from './decoders/protobuf.ts';
import query from './decoders/query.ts';
import quotedPrintable from './decoders/quoted-printable.ts';
import reversed from './decoders/reversed.ts';
import sm4 from './decoders/sm4.ts';
import socketIo from './decoders/socket-io.ts';
import sse from './decoders/sse.ts';
import snappy from './decoders/snappy.ts';
import thrift from './decoders/thrift.ts';
import ttEncrypt from './decoders/tt-encrypt.ts';
import utf16 from './decoders/utf-16.ts';
import xml from './decoders/xml.ts';
import xor from './decoders/xor.ts';
import zip from './decoders/zip.ts';
import zlib from './decoders/zlib.ts';
import zstd from './decoders/zstd.ts';
import adjust from './protocols/adjust.ts';
import amplitude from './protocols/amplitude.ts';
import baiduMtj from './protocols/baidu-mtj.ts';
import bugsnag from './protocols/bugsnag.ts';
import bytedanceApplog from './protocols/bytedance-applog.ts';
import countly from './protocols/countly.ts';
import facebookAppEvents from './protocols/facebook-app-events.ts';
import firebase from './protocols/firebase.ts';
import firelog from './protocols/firelog.ts';
import huaweiHianalytics from './protocols/huawei-hianalytics.ts';
import ironsource from './protocols/ironsource.ts';
import matomo from './protocols/matomo.ts';
import mistat from './protocols/mistat.ts';
import miuiAnalytics from './protocols/miui-analytics.ts';
import mixpanel from './protocols/mixpanel.ts';
import onetrack from './protocols/onetrack.ts';
import otlp from './protocols/otlp.ts';
import posthog from './protocols/posthog.ts';
import samsungDls from './protocols/samsung-dls.ts';
import segment from './protocols/segment.ts';
import sensorsAnalytics from './protocols/sensors-analytics.ts';
import sentry from './protocols/sentry.ts';
import snowplow from './protocols/snowplow.ts';
import tencentBeacon from './protocols/tencent-beacon.ts';
import umengPush from './protocols/umeng-push.ts';
import umeng from './protocols/umeng.ts';

/** Every decoder, in the order in which equals are tried. */
export const decoders: readonly Decoder[] = Object.freeze([
  contentEncoding,
  byteArray,
  json,
  gzip,
  zstd,
  lz4,
  zip,
  ttEncrypt,
  ndjson,
  sse,
  socketIo,
  multipart,
  dataUri,
  jwt,
  query,
  xml,
  zlib,
  formLines,
  htmlEntities,
  form,
  quotedPrintable,
  cookie,
  utf16,
  backslash,
  percent,
  hex,
  hexPairs,
  grpc,
  mqtt,
  base64,
  bson,
  msgpack,
  cbor,
  aes,
  sm4,
  thrift,
  chacha20Poly1305,
  protobuf,
  base32,
  snappy,
  framed,
  deflateRaw,
  prefix,
  xor,
  reversed,
  lzString,
  ascii85,
  base58,
  brotli,
]);

/** Every protocol. */
export const protocols: readonly Protocol[] = Object.freeze([
  adjust,
  amplitude,
  baiduMtj,
  bugsnag,
  bytedanceApplog,
  countly,
  facebookAppEvents,
  firebase,
  firelog,
  huaweiHianalytics,
  ironsource,
  matomo,
  mistat,
  miuiAnalytics,
  mixpanel,
  onetrack,
  otlp,
  posthog,
  samsungDls,
  segment,
  sensorsAnalytics,
  sentry,
  snowplow,
  tencentBeacon,
  umeng,
  umengPush,
]);
