/** Analytics, crash reports, messages to users: rows of domain, company, parent, country of its seat, source, date. */
export const ANALYTICS = `
google-analytics.com,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google_Analytics,2026-11-23
app-measurement.com,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google_Analytics,2026-11-23
app-analytics-services.com,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google_Analytics,2026-11-23
googletagmanager.com,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google_Tag_Manager,2026-11-23
firebase.com,Google,Alphabet,US,https://en.wikipedia.org/wiki/Firebase,2026-11-23
crashlytics.com,Google,Alphabet,US,https://en.wikipedia.org/wiki/Crashlytics,2026-11-23
sensorsdata.cn,Sensors Data,,CN,https://www.sensorsdata.cn/,2026-11-23
umeng.com,Umeng,Alibaba Group,CN,https://www.umeng.com/,2026-11-23
umengcloud.com,Umeng,Alibaba Group,CN,https://www.umeng.com/,2026-11-23
umsns.com,Umeng,Alibaba Group,CN,https://www.umeng.com/,2026-11-23
talkingdata.com,TalkingData,,CN,https://www.talkingdata.com/,2026-11-23
talkingdata.net,TalkingData,,CN,https://www.talkingdata.com/,2026-11-23
jiguang.cn,Aurora Mobile,,CN,https://www.jiguang.cn/,2026-11-23
jpush.cn,Aurora Mobile,,CN,https://www.jiguang.cn/,2026-11-23
jpush.io,Aurora Mobile,,CN,https://www.jiguang.cn/,2026-11-23
getui.com,Getui,,CN,https://www.getui.com/,2026-11-23
igexin.com,Getui,,CN,https://www.getui.com/,2026-11-23
growingio.com,GrowingIO,,CN,https://www.growingio.com/,2026-11-23
amplitude.com,Amplitude,,US,"https://en.wikipedia.org/wiki/Amplitude,_Inc.",2026-11-23
mixpanel.com,Mixpanel,,US,https://en.wikipedia.org/wiki/Mixpanel,2026-11-23
twilio.com,Twilio,,US,https://en.wikipedia.org/wiki/Twilio,2026-11-23
segment.com,Segment,Twilio,US,https://segment.com/,2026-11-23
segment.io,Segment,Twilio,US,https://segment.com/,2026-11-23
adjust.com,Adjust,AppLovin,DE,https://www.adjust.com/,2026-11-23
adjust.world,Adjust,AppLovin,DE,https://www.adjust.com/,2026-11-23
adjust.io,Adjust,AppLovin,DE,https://www.adjust.com/,2026-11-23
adj.st,Adjust,AppLovin,DE,https://www.adjust.com/,2026-11-23
appsflyer.com,AppsFlyer,,IL,https://www.appsflyer.com/,2026-11-23
appsflyersdk.com,AppsFlyer,,IL,https://www.appsflyer.com/,2026-11-23
onelink.me,AppsFlyer,,IL,https://www.appsflyer.com/,2026-11-23
branch.io,Branch,,US,https://www.branch.io/,2026-11-23
app.link,Branch,,US,https://www.branch.io/,2026-11-23
bnc.lt,Branch,,US,https://www.branch.io/,2026-11-23
kochava.com,Kochava,,US,https://www.kochava.com/,2026-11-23
singular.net,Singular,,US,https://www.singular.net/,2026-11-23
braze.com,Braze,,US,"https://en.wikipedia.org/wiki/Braze,_Inc.",2026-11-23
braze.eu,Braze,,US,"https://en.wikipedia.org/wiki/Braze,_Inc.",2026-11-23
appboy.com,Braze,,US,"https://en.wikipedia.org/wiki/Braze,_Inc.",2026-11-23
sentry.io,Sentry,,US,https://sentry.io/,2026-11-23
bugsnag.com,Bugsnag,SmartBear,US,https://www.bugsnag.com/,2026-11-23
instabug.com,Instabug,,US,https://www.instabug.com/,2026-11-23
count.ly,Countly,,GB,https://countly.com/,2026-11-23
countly.com,Countly,,GB,https://countly.com/,2026-11-23
matomo.org,InnoCraft (Matomo),,NZ,https://en.wikipedia.org/wiki/Matomo_(software),2026-11-23
matomo.cloud,InnoCraft (Matomo),,NZ,https://en.wikipedia.org/wiki/Matomo_(software),2026-11-23
innocraft.cloud,InnoCraft (Matomo),,NZ,https://en.wikipedia.org/wiki/Matomo_(software),2026-11-23
piwik.pro,Piwik PRO,,PL,https://piwik.pro/,2026-11-23
snowplow.io,Snowplow,,GB,https://snowplow.io/,2026-11-23
snowplowanalytics.com,Snowplow,,GB,https://snowplow.io/,2026-11-23
posthog.com,PostHog,,US,https://posthog.com/,2026-11-23
contentsquare.com,Contentsquare,,FR,https://contentsquare.com/,2026-11-23
contentsquare.net,Contentsquare,,FR,https://contentsquare.com/,2026-11-23
hotjar.com,Hotjar,Contentsquare,MT,https://www.hotjar.com/,2026-11-23
hotjar.io,Hotjar,Contentsquare,MT,https://www.hotjar.com/,2026-11-23
heap.io,Heap,Contentsquare,US,https://www.heap.io/,2026-11-23
heapanalytics.com,Heap,Contentsquare,US,https://www.heap.io/,2026-11-23
fullstory.com,FullStory,,US,https://www.fullstory.com/,2026-11-23
newrelic.com,New Relic,,US,https://en.wikipedia.org/wiki/New_Relic,2026-11-23
nr-data.net,New Relic,,US,https://en.wikipedia.org/wiki/New_Relic,2026-11-23
datadoghq.com,Datadog,,US,https://en.wikipedia.org/wiki/Datadog,2026-11-23
datadoghq.eu,Datadog,,US,https://en.wikipedia.org/wiki/Datadog,2026-11-23
browser-intake-datadoghq.com,Datadog,,US,https://en.wikipedia.org/wiki/Datadog,2026-11-23
browser-intake-datadoghq.eu,Datadog,,US,https://en.wikipedia.org/wiki/Datadog,2026-11-23
dynatrace.com,Dynatrace,,US,https://en.wikipedia.org/wiki/Dynatrace,2026-11-23
onesignal.com,OneSignal,,US,https://onesignal.com/,2026-11-23
airship.com,Airship,,US,https://www.airship.com/,2026-11-23
urbanairship.com,Airship,,US,https://www.airship.com/,2026-11-23
clevertap.com,CleverTap,,,https://clevertap.com/,2026-11-23
clevertap-prod.com,CleverTap,,,https://clevertap.com/,2026-11-23
wzrkt.com,CleverTap,,,https://clevertap.com/,2026-11-23
moengage.com,MoEngage,,,https://www.moengage.com/,2026-11-23
webengage.com,WebEngage,,IN,https://webengage.com/,2026-11-23
batch.com,Batch,,FR,https://batch.com/,2026-11-23
flurry.com,Flurry,Yahoo,US,https://en.wikipedia.org/wiki/Flurry_(company),2026-11-23
yahoo.com,Yahoo,Apollo Global Management,US,https://en.wikipedia.org/wiki/Yahoo_Inc._(2017%E2%80%93present),2026-11-23
yimg.com,Yahoo,Apollo Global Management,US,https://en.wikipedia.org/wiki/Yahoo_Inc._(2017%E2%80%93present),2026-11-23
yahooapis.com,Yahoo,Apollo Global Management,US,https://en.wikipedia.org/wiki/Yahoo_Inc._(2017%E2%80%93present),2026-11-23
comscore.com,Comscore,,US,https://en.wikipedia.org/wiki/Comscore,2026-11-23
scorecardresearch.com,Comscore,,US,https://en.wikipedia.org/wiki/Comscore,2026-11-23
nielsen.com,Nielsen,,US,https://en.wikipedia.org/wiki/Nielsen_Holdings,2026-11-23
imrworldwide.com,Nielsen,,US,https://en.wikipedia.org/wiki/Nielsen_Holdings,2026-11-23
quantcast.com,Quantcast,,US,https://en.wikipedia.org/wiki/Quantcast,2026-11-23
quantserve.com,Quantcast,,US,https://en.wikipedia.org/wiki/Quantcast,2026-11-23
chartbeat.com,Chartbeat,,US,https://en.wikipedia.org/wiki/Chartbeat,2026-11-23
chartbeat.net,Chartbeat,,US,https://en.wikipedia.org/wiki/Chartbeat,2026-11-23
adobe.com,Adobe,,US,https://en.wikipedia.org/wiki/Adobe_Inc.,2026-11-23
omtrdc.net,Adobe,,US,https://en.wikipedia.org/wiki/Adobe_Inc.,2026-11-23
demdex.net,Adobe,,US,https://en.wikipedia.org/wiki/Adobe_Inc.,2026-11-23
2o7.net,Adobe,,US,https://en.wikipedia.org/wiki/Adobe_Inc.,2026-11-23
everesttech.net,Adobe,,US,https://en.wikipedia.org/wiki/Adobe_Inc.,2026-11-23
adobedtm.com,Adobe,,US,https://en.wikipedia.org/wiki/Adobe_Inc.,2026-11-23
adobedc.net,Adobe,,US,https://en.wikipedia.org/wiki/Adobe_Inc.,2026-11-23
typekit.net,Adobe,,US,https://en.wikipedia.org/wiki/Adobe_Inc.,2026-11-23
oracle.com,Oracle,,US,https://en.wikipedia.org/wiki/Oracle_Corporation,2026-11-23
bluekai.com,Oracle,,US,https://en.wikipedia.org/wiki/Oracle_Corporation,2026-11-23
addthis.com,Oracle,,US,https://en.wikipedia.org/wiki/Oracle_Corporation,2026-11-23
moatads.com,Oracle,,US,https://en.wikipedia.org/wiki/Oracle_Corporation,2026-11-23
salesforce.com,Salesforce,,US,https://en.wikipedia.org/wiki/Salesforce,2026-11-23
krxd.net,Salesforce,,US,https://en.wikipedia.org/wiki/Salesforce,2026-11-23
exacttarget.com,Salesforce,,US,https://en.wikipedia.org/wiki/Salesforce,2026-11-23
pardot.com,Salesforce,,US,https://en.wikipedia.org/wiki/Salesforce,2026-11-23
infonline.de,INFOnline,,DE,https://www.infonline.de/,2026-11-23
ioam.de,INFOnline,,DE,https://www.infonline.de/,2026-11-23
iocnt.net,INFOnline,,DE,https://www.infonline.de/,2026-11-23
etracker.com,etracker,,DE,https://www.etracker.com/,2026-11-23
etracker.de,etracker,,DE,https://www.etracker.com/,2026-11-23
optimizely.com,Optimizely,,US,https://en.wikipedia.org/wiki/Optimizely,2026-11-23
launchdarkly.com,LaunchDarkly,,US,https://launchdarkly.com/,2026-11-23
usercentrics.com,Usercentrics,,DE,https://usercentrics.com/,2026-11-23
usercentrics.eu,Usercentrics,,DE,https://usercentrics.com/,2026-11-23
onetrust.com,OneTrust,,US,https://en.wikipedia.org/wiki/OneTrust,2026-11-23
cookielaw.org,OneTrust,,US,https://en.wikipedia.org/wiki/OneTrust,2026-11-23
didomi.io,Didomi,,FR,https://www.didomi.io/,2026-11-23
privacy-center.org,Didomi,,FR,https://www.didomi.io/,2026-11-23
cloudflare.com,Cloudflare,,US,https://en.wikipedia.org/wiki/Cloudflare,2026-11-23
cloudflareinsights.com,Cloudflare,,US,https://en.wikipedia.org/wiki/Cloudflare,2026-11-23
cloudflare-dns.com,Cloudflare,,US,https://en.wikipedia.org/wiki/Cloudflare,2026-11-23
`;
