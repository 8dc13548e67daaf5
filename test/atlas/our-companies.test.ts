import { expect, test } from 'vitest';
import { companyOf } from '../../src/atlas/company-table.ts';
import { ourCompanies } from '../../src/atlas/our-companies.ts';

const table = ourCompanies();

test('there are far more than 150 domains, each with the address of a publication and a day', () => {
  expect(table.size).toBeGreaterThan(500);
  for (const { source, asOf } of table.values()) {
    expect(source).toMatch(/^https:\/\/[^ ]+$/);
    expect(asOf).toBeGreaterThan(Date.UTC(2020, 0, 1));
  }
});

test.each([
  ['sa.api.intl.miui.com', 'Xiaomi', null, 'CN'],
  ['data.mistat.india.xiaomi.com', 'Xiaomi', null, 'CN'],
  ['metrics-dra.dt.dbankcloud.cn', 'Huawei', null, 'CN'],
  ['dc.di.atlas.samsung.com', 'Samsung Electronics', 'Samsung', 'KR'],
  ['dceuex.push.heytapmobile.com', 'HeyTap', 'OPPO', 'CN'],
  ['ulogs.umeng.com', 'Umeng', 'Alibaba Group', 'CN'],
  ['log.snssdk.com', 'ByteDance', null, 'CN'],
  ['outcome-ssp.supersonicads.com', 'ironSource', 'Unity Technologies', 'IL'],
  ['hmma.baidu.com', 'Baidu', null, 'CN'],
  ['android.bugly.qq.com', 'Tencent', null, 'CN'],
  ['apilocate.amap.com', 'AutoNavi', 'Alibaba Group', 'CN'],
  ['launches.appsflyersdk.com', 'AppsFlyer', null, 'IL'],
  ['app.adjust.com', 'Adjust', 'AppLovin', 'DE'],
  ['graph.facebook.com', 'Meta', null, 'US'],
  ['app-measurement.com', 'Google', 'Alphabet', 'US'],
  ['sdk.fra-01.braze.eu', 'Braze', null, 'US'],
  ['mobile.pipe.aria.microsoft.com', 'Microsoft', null, 'US'],
  ['apkrep.ff.avast.com', 'Avast', 'Gen Digital', 'CZ'],
])('%s belongs to %s', (host, company, parent, country) => {
  expect(companyOf(host, table)).toMatchObject({ company, parent, country });
});

test.each([
  'd1.cloudfront.net',
  'bucket.s3.amazonaws.com',
  'x.oss-ap-southeast-1.aliyuncs.com',
  'e1.g.akamaiedge.net',
  'app.firebaseio.com',
  'storage.googleapis.com',
])('%s is said to be hosted, not owned', (host) => {
  expect(companyOf(host, table)?.company).toMatch(/ \(hosting: whose content is not known\)$/);
});

test('a seat that is disputed is left open', () => {
  expect(companyOf('log.tiktokv.com', table)).toMatchObject({ company: 'TikTok', country: null });
});
