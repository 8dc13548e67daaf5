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
import utf16 from './decoders/utf-16.ts';
import xml from './decoders/xml.ts';
import xor from './decoders/xor.ts';
import zip from './decoders/zip.ts';
import zlib from './decoders/zlib.ts';
import zstd from './decoders/zstd.ts';
import sensorsAnalytics from './protocols/sensors-analytics.ts';

/** Every decoder, in the order in which equals are tried. */
export const decoders: readonly Decoder[] = Object.freeze([
  contentEncoding,
  byteArray,
  json,
  gzip,
  zstd,
  lz4,
  zip,
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
export const protocols: readonly Protocol[] = Object.freeze([sensorsAnalytics]);
