/** Advertising and its measurement: rows of domain, company, parent, country of its seat, source, date. */
export const ADVERTISING = `
doubleclick.net,Google,Alphabet,US,https://en.wikipedia.org/wiki/DoubleClick,2026-11-23
doubleclick.com,Google,Alphabet,US,https://en.wikipedia.org/wiki/DoubleClick,2026-11-23
2mdn.net,Google,Alphabet,US,https://en.wikipedia.org/wiki/DoubleClick,2026-11-23
googlesyndication.com,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google_AdSense,2026-11-23
googleadservices.com,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google_AdSense,2026-11-23
googletagservices.com,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google_AdSense,2026-11-23
admob.com,Google,Alphabet,US,https://en.wikipedia.org/wiki/AdMob,2026-11-23
pangle.io,Pangle,ByteDance,,https://www.pangleglobal.com/,2026-11-23
pangleglobal.com,Pangle,ByteDance,,https://www.pangleglobal.com/,2026-11-23
pangolin-sdk-toutiao.com,Pangle,ByteDance,,https://www.pangleglobal.com/,2026-11-23
applovin.com,AppLovin,,US,https://en.wikipedia.org/wiki/AppLovin,2026-11-23
applvn.com,AppLovin,,US,https://en.wikipedia.org/wiki/AppLovin,2026-11-23
mopub.com,MoPub,AppLovin,US,https://en.wikipedia.org/wiki/MoPub,2026-11-23
unity.com,Unity Technologies,,US,https://en.wikipedia.org/wiki/Unity_Technologies,2026-11-23
unity3d.com,Unity Technologies,,US,https://en.wikipedia.org/wiki/Unity_Technologies,2026-11-23
ironsrc.com,ironSource,Unity Technologies,IL,https://en.wikipedia.org/wiki/IronSource,2026-11-23
ironsrc.mobi,ironSource,Unity Technologies,IL,https://en.wikipedia.org/wiki/IronSource,2026-11-23
supersonicads.com,ironSource,Unity Technologies,IL,https://en.wikipedia.org/wiki/IronSource,2026-11-23
tapjoy.com,Tapjoy,Unity Technologies,US,https://en.wikipedia.org/wiki/Tapjoy,2026-11-23
tapjoyads.com,Tapjoy,Unity Technologies,US,https://en.wikipedia.org/wiki/Tapjoy,2026-11-23
liftoff.io,Liftoff,,US,https://liftoff.io/,2026-11-23
vungle.com,Vungle,Liftoff,US,https://vungle.com/,2026-11-23
inmobi.com,InMobi,,,https://en.wikipedia.org/wiki/InMobi,2026-11-23
inmobicdn.net,InMobi,,,https://en.wikipedia.org/wiki/InMobi,2026-11-23
mobvista.com,Mobvista,,CN,https://www.mobvista.com/,2026-11-23
mintegral.com,Mintegral,Mobvista,,https://www.mintegral.com/,2026-11-23
rayjump.com,Mintegral,Mobvista,,https://www.mintegral.com/,2026-11-23
criteo.com,Criteo,,FR,https://en.wikipedia.org/wiki/Criteo,2026-11-23
criteo.net,Criteo,,FR,https://en.wikipedia.org/wiki/Criteo,2026-11-23
iponweb.com,IPONWEB,Criteo,GB,https://www.iponweb.com/,2026-11-23
bidswitch.net,IPONWEB,Criteo,GB,https://www.iponweb.com/,2026-11-23
taboola.com,Taboola,,US,https://en.wikipedia.org/wiki/Taboola,2026-11-23
outbrain.com,Outbrain,,US,https://en.wikipedia.org/wiki/Outbrain,2026-11-23
teads.com,Teads,,,https://www.teads.com/,2026-11-23
teads.tv,Teads,,,https://www.teads.com/,2026-11-23
chartboost.com,Chartboost,,US,https://www.chartboost.com/,2026-11-23
digitalturbine.com,Digital Turbine,,US,https://www.digitalturbine.com/,2026-11-23
fyber.com,Fyber,Digital Turbine,DE,https://www.fyber.com/,2026-11-23
inner-active.mobi,Fyber,Digital Turbine,DE,https://www.fyber.com/,2026-11-23
adcolony.com,AdColony,Digital Turbine,US,https://www.adcolony.com/,2026-11-23
verve.com,Verve Group,,,https://verve.com/,2026-11-23
smaato.com,Smaato,Verve Group,,https://www.smaato.com/,2026-11-23
smaato.net,Smaato,Verve Group,,https://www.smaato.com/,2026-11-23
pubnative.net,PubNative,Verve Group,DE,https://pubnative.net/,2026-11-23
pubmatic.com,PubMatic,,US,https://en.wikipedia.org/wiki/PubMatic,2026-11-23
magnite.com,Magnite,,US,https://en.wikipedia.org/wiki/Magnite_Inc,2026-11-23
rubiconproject.com,Magnite,,US,https://en.wikipedia.org/wiki/Magnite_Inc,2026-11-23
spotxchange.com,Magnite,,US,https://en.wikipedia.org/wiki/Magnite_Inc,2026-11-23
spotx.tv,Magnite,,US,https://en.wikipedia.org/wiki/Magnite_Inc,2026-11-23
tremorhub.com,Magnite,,US,https://en.wikipedia.org/wiki/Magnite_Inc,2026-11-23
indexexchange.com,Index Exchange,,CA,https://www.indexexchange.com/,2026-11-23
casalemedia.com,Index Exchange,,CA,https://www.indexexchange.com/,2026-11-23
indexww.com,Index Exchange,,CA,https://www.indexexchange.com/,2026-11-23
openx.com,OpenX,,US,https://en.wikipedia.org/wiki/OpenX_(company),2026-11-23
openx.net,OpenX,,US,https://en.wikipedia.org/wiki/OpenX_(company),2026-11-23
xandr.com,Xandr,Microsoft,US,https://en.wikipedia.org/wiki/Xandr,2026-11-23
adnxs.com,Xandr,Microsoft,US,https://en.wikipedia.org/wiki/Xandr,2026-11-23
thetradedesk.com,The Trade Desk,,US,https://en.wikipedia.org/wiki/The_Trade_Desk,2026-11-23
adsrvr.org,The Trade Desk,,US,https://en.wikipedia.org/wiki/The_Trade_Desk,2026-11-23
liveramp.com,LiveRamp,,US,https://en.wikipedia.org/wiki/LiveRamp,2026-11-23
rlcdn.com,LiveRamp,,US,https://en.wikipedia.org/wiki/LiveRamp,2026-11-23
pippio.com,LiveRamp,,US,https://en.wikipedia.org/wiki/LiveRamp,2026-11-23
lotame.com,Lotame,,US,https://www.lotame.com/,2026-11-23
crwdcntrl.net,Lotame,,US,https://www.lotame.com/,2026-11-23
agkn.com,Neustar,TransUnion,US,https://en.wikipedia.org/wiki/Neustar,2026-11-23
sovrn.com,Sovrn,,US,https://www.sovrn.com/,2026-11-23
lijit.com,Sovrn,,US,https://www.sovrn.com/,2026-11-23
integralads.com,Integral Ad Science,,US,https://en.wikipedia.org/wiki/Integral_Ad_Science,2026-11-23
adsafeprotected.com,Integral Ad Science,,US,https://en.wikipedia.org/wiki/Integral_Ad_Science,2026-11-23
doubleverify.com,DoubleVerify,,US,https://en.wikipedia.org/wiki/DoubleVerify,2026-11-23
id5.io,ID5,,GB,https://id5.io/,2026-11-23
id5-sync.com,ID5,,GB,https://id5.io/,2026-11-23
adform.com,Adform,,DK,https://site.adform.com/,2026-11-23
adform.net,Adform,,DK,https://site.adform.com/,2026-11-23
equativ.com,Equativ,,FR,https://equativ.com/,2026-11-23
smartadserver.com,Equativ,,FR,https://equativ.com/,2026-11-23
sascdn.com,Equativ,,FR,https://equativ.com/,2026-11-23
ogury.com,Ogury,,FR,https://ogury.com/,2026-11-23
ogury.io,Ogury,,FR,https://ogury.com/,2026-11-23
presage.io,Ogury,,FR,https://ogury.com/,2026-11-23
moloco.com,Moloco,,US,https://www.moloco.com/,2026-11-23
adsmoloco.com,Moloco,,US,https://www.moloco.com/,2026-11-23
bigo.sg,BIGO Technology,JOYY,SG,https://www.bigo.sg/,2026-11-23
bigo.tv,BIGO Technology,JOYY,SG,https://www.bigo.sg/,2026-11-23
`;
