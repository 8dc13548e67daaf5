import type { Detector } from './detector.ts';
import accountId from './detectors/account-id.ts';
import advertisingId from './detectors/advertising-id.ts';
import androidId from './detectors/android-id.ts';
import appUsage from './detectors/app-usage.ts';
import canaryHash from './detectors/canary-hash.ts';
import canary from './detectors/canary.ts';
import deviceProfile from './detectors/device-profile.ts';
import email from './detectors/email.ts';
import iccid from './detectors/iccid.ts';
import imei from './detectors/imei.ts';
import imsi from './detectors/imsi.ts';
import ipAddress from './detectors/ip-address.ts';
import location from './detectors/location.ts';
import macAddress from './detectors/mac-address.ts';
import packageList from './detectors/package-list.ts';
import pageTitle from './detectors/page-title.ts';
import phoneNumber from './detectors/phone-number.ts';
import searchQuery from './detectors/search-query.ts';
import serialNumber from './detectors/serial-number.ts';
import url from './detectors/url.ts';
import wifiNetwork from './detectors/wifi-network.ts';

/** Every detector, the surest first: where two speak of the same words, the earlier one is heard. */
export const detectors: readonly Detector[] = Object.freeze([
  canary,
  canaryHash,
  searchQuery,
  url,
  email,
  imei,
  imsi,
  iccid,
  macAddress,
  advertisingId,
  androidId,
  serialNumber,
  phoneNumber,
  location,
  ipAddress,
  wifiNetwork,
  packageList,
  deviceProfile,
  accountId,
  pageTitle,
  appUsage,
]);
