/** Browsers and large services of the Internet: rows of domain, company, parent, country of its seat, source, date. */
export const SERVICES = `
mozilla.org,Mozilla,Mozilla Foundation,US,https://en.wikipedia.org/wiki/Mozilla_Corporation,2026-11-23
mozilla.com,Mozilla,Mozilla Foundation,US,https://en.wikipedia.org/wiki/Mozilla_Corporation,2026-11-23
mozilla.net,Mozilla,Mozilla Foundation,US,https://en.wikipedia.org/wiki/Mozilla_Corporation,2026-11-23
firefox.com,Mozilla,Mozilla Foundation,US,https://en.wikipedia.org/wiki/Mozilla_Corporation,2026-11-23
mozgcp.net,Mozilla,Mozilla Foundation,US,https://en.wikipedia.org/wiki/Mozilla_Corporation,2026-11-23
mozaws.net,Mozilla,Mozilla Foundation,US,https://en.wikipedia.org/wiki/Mozilla_Corporation,2026-11-23
getpocket.com,Mozilla,Mozilla Foundation,US,https://en.wikipedia.org/wiki/Mozilla_Corporation,2026-11-23
brave.com,Brave Software,,US,https://en.wikipedia.org/wiki/Brave_(web_browser),2026-11-23
bravesoftware.com,Brave Software,,US,https://en.wikipedia.org/wiki/Brave_(web_browser),2026-11-23
duckduckgo.com,DuckDuckGo,,US,https://en.wikipedia.org/wiki/DuckDuckGo,2026-11-23
duck.com,DuckDuckGo,,US,https://en.wikipedia.org/wiki/DuckDuckGo,2026-11-23
opera.com,Opera,Kunlun Tech,NO,https://en.wikipedia.org/wiki/Opera_(company),2026-11-23
opera-api.com,Opera,Kunlun Tech,NO,https://en.wikipedia.org/wiki/Opera_(company),2026-11-23
opera-mini.net,Opera,Kunlun Tech,NO,https://en.wikipedia.org/wiki/Opera_(company),2026-11-23
operacdn.com,Opera,Kunlun Tech,NO,https://en.wikipedia.org/wiki/Opera_(company),2026-11-23
vivaldi.com,Vivaldi Technologies,,NO,https://en.wikipedia.org/wiki/Vivaldi_Technologies,2026-11-23
vivaldi.net,Vivaldi Technologies,,NO,https://en.wikipedia.org/wiki/Vivaldi_Technologies,2026-11-23
yandex.ru,Yandex,,RU,https://en.wikipedia.org/wiki/Yandex,2026-11-23
yandex.com,Yandex,,RU,https://en.wikipedia.org/wiki/Yandex,2026-11-23
yandex.net,Yandex,,RU,https://en.wikipedia.org/wiki/Yandex,2026-11-23
yandex.by,Yandex,,RU,https://en.wikipedia.org/wiki/Yandex,2026-11-23
yandex.kz,Yandex,,RU,https://en.wikipedia.org/wiki/Yandex,2026-11-23
yandex.com.tr,Yandex,,RU,https://en.wikipedia.org/wiki/Yandex,2026-11-23
ya.ru,Yandex,,RU,https://en.wikipedia.org/wiki/Yandex,2026-11-23
yastatic.net,Yandex,,RU,https://en.wikipedia.org/wiki/Yandex,2026-11-23
adfox.ru,Yandex,,RU,https://en.wikipedia.org/wiki/Yandex,2026-11-23
ucweb.com,UCWeb,Alibaba Group,CN,https://en.wikipedia.org/wiki/UCWeb,2026-11-23
uc.cn,UCWeb,Alibaba Group,CN,https://en.wikipedia.org/wiki/UCWeb,2026-11-23
ucbrowser.com,UCWeb,Alibaba Group,CN,https://en.wikipedia.org/wiki/UCWeb,2026-11-23
alibaba.com,Alibaba Group,,CN,https://en.wikipedia.org/wiki/Alibaba_Group,2026-11-23
alibabagroup.com,Alibaba Group,,CN,https://en.wikipedia.org/wiki/Alibaba_Group,2026-11-23
taobao.com,Alibaba Group,,CN,https://en.wikipedia.org/wiki/Alibaba_Group,2026-11-23
tmall.com,Alibaba Group,,CN,https://en.wikipedia.org/wiki/Alibaba_Group,2026-11-23
alicdn.com,Alibaba Group,,CN,https://en.wikipedia.org/wiki/Alibaba_Group,2026-11-23
mmstat.com,Alibaba Group,,CN,https://en.wikipedia.org/wiki/Alibaba_Group,2026-11-23
tanx.com,Alibaba Group,,CN,https://en.wikipedia.org/wiki/Alibaba_Group,2026-11-23
aliexpress.com,Alibaba Group,,CN,https://en.wikipedia.org/wiki/Alibaba_Group,2026-11-23
1688.com,Alibaba Group,,CN,https://en.wikipedia.org/wiki/Alibaba_Group,2026-11-23
dingtalk.com,Alibaba Group,,CN,https://en.wikipedia.org/wiki/Alibaba_Group,2026-11-23
tbcache.com,Alibaba Group,,CN,https://en.wikipedia.org/wiki/Alibaba_Group,2026-11-23
amap.com,AutoNavi,Alibaba Group,CN,https://en.wikipedia.org/wiki/AutoNavi,2026-11-23
autonavi.com,AutoNavi,Alibaba Group,CN,https://en.wikipedia.org/wiki/AutoNavi,2026-11-23
lazada.com,Lazada,Alibaba Group,SG,https://en.wikipedia.org/wiki/Lazada,2026-11-23
alipay.com,Ant Group,,CN,https://en.wikipedia.org/wiki/Ant_Group,2026-11-23
tencent.com,Tencent,,CN,https://en.wikipedia.org/wiki/Tencent,2026-11-23
qq.com,Tencent,,CN,https://en.wikipedia.org/wiki/Tencent,2026-11-23
gtimg.com,Tencent,,CN,https://en.wikipedia.org/wiki/Tencent,2026-11-23
gtimg.cn,Tencent,,CN,https://en.wikipedia.org/wiki/Tencent,2026-11-23
qpic.cn,Tencent,,CN,https://en.wikipedia.org/wiki/Tencent,2026-11-23
qlogo.cn,Tencent,,CN,https://en.wikipedia.org/wiki/Tencent,2026-11-23
wechat.com,Tencent,,CN,https://en.wikipedia.org/wiki/Tencent,2026-11-23
myapp.com,Tencent,,CN,https://en.wikipedia.org/wiki/Tencent,2026-11-23
tenpay.com,Tencent,,CN,https://en.wikipedia.org/wiki/Tencent,2026-11-23
sogou.com,Sogou,Tencent,CN,https://en.wikipedia.org/wiki/Sogou,2026-11-23
baidu.com,Baidu,,CN,https://en.wikipedia.org/wiki/Baidu,2026-11-23
bdstatic.com,Baidu,,CN,https://en.wikipedia.org/wiki/Baidu,2026-11-23
baidustatic.com,Baidu,,CN,https://en.wikipedia.org/wiki/Baidu,2026-11-23
bdimg.com,Baidu,,CN,https://en.wikipedia.org/wiki/Baidu,2026-11-23
shifen.com,Baidu,,CN,https://en.wikipedia.org/wiki/Baidu,2026-11-23
hao123.com,Baidu,,CN,https://en.wikipedia.org/wiki/Baidu,2026-11-23
iqiyi.com,iQIYI,Baidu,CN,https://en.wikipedia.org/wiki/IQIYI,2026-11-23
bytedance.com,ByteDance,,CN,https://en.wikipedia.org/wiki/ByteDance,2026-11-23
bytedance.net,ByteDance,,CN,https://en.wikipedia.org/wiki/ByteDance,2026-11-23
snssdk.com,ByteDance,,CN,https://en.wikipedia.org/wiki/ByteDance,2026-11-23
isnssdk.com,ByteDance,,CN,https://en.wikipedia.org/wiki/ByteDance,2026-11-23
toutiao.com,ByteDance,,CN,https://en.wikipedia.org/wiki/ByteDance,2026-11-23
pstatp.com,ByteDance,,CN,https://en.wikipedia.org/wiki/ByteDance,2026-11-23
byteimg.com,ByteDance,,CN,https://en.wikipedia.org/wiki/ByteDance,2026-11-23
ibyteimg.com,ByteDance,,CN,https://en.wikipedia.org/wiki/ByteDance,2026-11-23
ibytedtos.com,ByteDance,,CN,https://en.wikipedia.org/wiki/ByteDance,2026-11-23
byteoversea.com,ByteDance,,CN,https://en.wikipedia.org/wiki/ByteDance,2026-11-23
ixigua.com,ByteDance,,CN,https://en.wikipedia.org/wiki/ByteDance,2026-11-23
douyin.com,ByteDance,,CN,https://en.wikipedia.org/wiki/ByteDance,2026-11-23
amemv.com,ByteDance,,CN,https://en.wikipedia.org/wiki/ByteDance,2026-11-23
zijieapi.com,ByteDance,,CN,https://en.wikipedia.org/wiki/ByteDance,2026-11-23
tiktok.com,TikTok,ByteDance,,https://en.wikipedia.org/wiki/TikTok,2026-11-23
tiktokv.com,TikTok,ByteDance,,https://en.wikipedia.org/wiki/TikTok,2026-11-23
tiktokv.us,TikTok,ByteDance,,https://en.wikipedia.org/wiki/TikTok,2026-11-23
tiktokv.eu,TikTok,ByteDance,,https://en.wikipedia.org/wiki/TikTok,2026-11-23
tiktokcdn.com,TikTok,ByteDance,,https://en.wikipedia.org/wiki/TikTok,2026-11-23
tiktokcdn-us.com,TikTok,ByteDance,,https://en.wikipedia.org/wiki/TikTok,2026-11-23
musical.ly,TikTok,ByteDance,,https://en.wikipedia.org/wiki/TikTok,2026-11-23
muscdn.com,TikTok,ByteDance,,https://en.wikipedia.org/wiki/TikTok,2026-11-23
kuaishou.com,Kuaishou,,CN,https://en.wikipedia.org/wiki/Kuaishou,2026-11-23
gifshow.com,Kuaishou,,CN,https://en.wikipedia.org/wiki/Kuaishou,2026-11-23
yximgs.com,Kuaishou,,CN,https://en.wikipedia.org/wiki/Kuaishou,2026-11-23
ksapisrv.com,Kuaishou,,CN,https://en.wikipedia.org/wiki/Kuaishou,2026-11-23
kwai.com,Kuaishou,,CN,https://en.wikipedia.org/wiki/Kuaishou,2026-11-23
netease.com,NetEase,,CN,https://en.wikipedia.org/wiki/NetEase,2026-11-23
163.com,NetEase,,CN,https://en.wikipedia.org/wiki/NetEase,2026-11-23
126.com,NetEase,,CN,https://en.wikipedia.org/wiki/NetEase,2026-11-23
126.net,NetEase,,CN,https://en.wikipedia.org/wiki/NetEase,2026-11-23
127.net,NetEase,,CN,https://en.wikipedia.org/wiki/NetEase,2026-11-23
jd.com,JD.com,,CN,https://en.wikipedia.org/wiki/JD.com,2026-11-23
360buyimg.com,JD.com,,CN,https://en.wikipedia.org/wiki/JD.com,2026-11-23
meituan.com,Meituan,,CN,https://en.wikipedia.org/wiki/Meituan,2026-11-23
meituan.net,Meituan,,CN,https://en.wikipedia.org/wiki/Meituan,2026-11-23
dianping.com,Meituan,,CN,https://en.wikipedia.org/wiki/Meituan,2026-11-23
sina.com.cn,Sina,,CN,https://en.wikipedia.org/wiki/Sina_Corporation,2026-11-23
sina.cn,Sina,,CN,https://en.wikipedia.org/wiki/Sina_Corporation,2026-11-23
weibo.com,Weibo,Sina,CN,https://en.wikipedia.org/wiki/Weibo_Corporation,2026-11-23
weibo.cn,Weibo,Sina,CN,https://en.wikipedia.org/wiki/Weibo_Corporation,2026-11-23
sinaimg.cn,Weibo,Sina,CN,https://en.wikipedia.org/wiki/Weibo_Corporation,2026-11-23
360.cn,Qihoo 360,,CN,https://en.wikipedia.org/wiki/Qihoo_360,2026-11-23
360.com,Qihoo 360,,CN,https://en.wikipedia.org/wiki/Qihoo_360,2026-11-23
360safe.com,Qihoo 360,,CN,https://en.wikipedia.org/wiki/Qihoo_360,2026-11-23
qhimg.com,Qihoo 360,,CN,https://en.wikipedia.org/wiki/Qihoo_360,2026-11-23
cmcm.com,Cheetah Mobile,,CN,https://en.wikipedia.org/wiki/Cheetah_Mobile,2026-11-23
ksmobile.com,Cheetah Mobile,,CN,https://en.wikipedia.org/wiki/Cheetah_Mobile,2026-11-23
iflytek.com,iFlytek,,CN,https://en.wikipedia.org/wiki/IFlytek,2026-11-23
xfyun.cn,iFlytek,,CN,https://en.wikipedia.org/wiki/IFlytek,2026-11-23
openspeech.cn,iFlytek,,CN,https://en.wikipedia.org/wiki/IFlytek,2026-11-23
kaspersky.com,Kaspersky,,RU,https://en.wikipedia.org/wiki/Kaspersky_Lab,2026-11-23
kaspersky.ru,Kaspersky,,RU,https://en.wikipedia.org/wiki/Kaspersky_Lab,2026-11-23
kaspersky-labs.com,Kaspersky,,RU,https://en.wikipedia.org/wiki/Kaspersky_Lab,2026-11-23
vk.com,VK,,RU,https://en.wikipedia.org/wiki/VK_(company),2026-11-23
vk.me,VK,,RU,https://en.wikipedia.org/wiki/VK_(company),2026-11-23
mail.ru,VK,,RU,https://en.wikipedia.org/wiki/VK_(company),2026-11-23
ok.ru,VK,,RU,https://en.wikipedia.org/wiki/VK_(company),2026-11-23
mycdn.me,VK,,RU,https://en.wikipedia.org/wiki/VK_(company),2026-11-23
userapi.com,VK,,RU,https://en.wikipedia.org/wiki/VK_(company),2026-11-23
imgsmail.ru,VK,,RU,https://en.wikipedia.org/wiki/VK_(company),2026-11-23
naver.com,Naver,,KR,https://en.wikipedia.org/wiki/Naver_Corporation,2026-11-23
naver.net,Naver,,KR,https://en.wikipedia.org/wiki/Naver_Corporation,2026-11-23
pstatic.net,Naver,,KR,https://en.wikipedia.org/wiki/Naver_Corporation,2026-11-23
line.me,LY Corporation,,JP,https://en.wikipedia.org/wiki/LY_Corporation,2026-11-23
line-apps.com,LY Corporation,,JP,https://en.wikipedia.org/wiki/LY_Corporation,2026-11-23
line-scdn.net,LY Corporation,,JP,https://en.wikipedia.org/wiki/LY_Corporation,2026-11-23
yahoo.co.jp,LY Corporation,,JP,https://en.wikipedia.org/wiki/LY_Corporation,2026-11-23
yimg.jp,LY Corporation,,JP,https://en.wikipedia.org/wiki/LY_Corporation,2026-11-23
kakao.com,Kakao,,KR,https://en.wikipedia.org/wiki/Kakao,2026-11-23
kakaocdn.net,Kakao,,KR,https://en.wikipedia.org/wiki/Kakao,2026-11-23
daum.net,Kakao,,KR,https://en.wikipedia.org/wiki/Kakao,2026-11-23
daumcdn.net,Kakao,,KR,https://en.wikipedia.org/wiki/Kakao,2026-11-23
rakuten.com,Rakuten,,JP,https://en.wikipedia.org/wiki/Rakuten,2026-11-23
rakuten.co.jp,Rakuten,,JP,https://en.wikipedia.org/wiki/Rakuten,2026-11-23
viber.com,Viber,Rakuten,LU,https://en.wikipedia.org/wiki/Viber,2026-11-23
avast.com,Avast,Gen Digital,CZ,https://en.wikipedia.org/wiki/Avast,2026-11-23
avcdn.net,Avast,Gen Digital,CZ,https://en.wikipedia.org/wiki/Avast,2026-11-23
gendigital.com,Gen Digital,,US,https://en.wikipedia.org/wiki/Gen_Digital,2026-11-23
norton.com,Gen Digital,,US,https://en.wikipedia.org/wiki/Gen_Digital,2026-11-23
mcafee.com,McAfee,,US,https://en.wikipedia.org/wiki/McAfee,2026-11-23
hiya.com,Hiya,,US,https://en.wikipedia.org/wiki/Hiya_(company),2026-11-23
hiyaapi.com,Hiya,,US,https://en.wikipedia.org/wiki/Hiya_(company),2026-11-23
truecaller.com,Truecaller,,SE,https://en.wikipedia.org/wiki/Truecaller,2026-11-23
meta.com,Meta,,US,https://en.wikipedia.org/wiki/Meta_Platforms,2026-11-23
facebook.com,Meta,,US,https://en.wikipedia.org/wiki/Meta_Platforms,2026-11-23
facebook.net,Meta,,US,https://en.wikipedia.org/wiki/Meta_Platforms,2026-11-23
fb.com,Meta,,US,https://en.wikipedia.org/wiki/Meta_Platforms,2026-11-23
fbcdn.net,Meta,,US,https://en.wikipedia.org/wiki/Meta_Platforms,2026-11-23
fbsbx.com,Meta,,US,https://en.wikipedia.org/wiki/Meta_Platforms,2026-11-23
instagram.com,Meta,,US,https://en.wikipedia.org/wiki/Meta_Platforms,2026-11-23
cdninstagram.com,Meta,,US,https://en.wikipedia.org/wiki/Meta_Platforms,2026-11-23
whatsapp.com,Meta,,US,https://en.wikipedia.org/wiki/Meta_Platforms,2026-11-23
whatsapp.net,Meta,,US,https://en.wikipedia.org/wiki/Meta_Platforms,2026-11-23
messenger.com,Meta,,US,https://en.wikipedia.org/wiki/Meta_Platforms,2026-11-23
oculus.com,Meta,,US,https://en.wikipedia.org/wiki/Meta_Platforms,2026-11-23
amazon.com,Amazon,,US,https://en.wikipedia.org/wiki/Amazon_(company),2026-11-23
amazon.de,Amazon,,US,https://en.wikipedia.org/wiki/Amazon_(company),2026-11-23
amazon.co.uk,Amazon,,US,https://en.wikipedia.org/wiki/Amazon_(company),2026-11-23
amazon-adsystem.com,Amazon,,US,https://en.wikipedia.org/wiki/Amazon_(company),2026-11-23
media-amazon.com,Amazon,,US,https://en.wikipedia.org/wiki/Amazon_(company),2026-11-23
ssl-images-amazon.com,Amazon,,US,https://en.wikipedia.org/wiki/Amazon_(company),2026-11-23
amazonvideo.com,Amazon,,US,https://en.wikipedia.org/wiki/Amazon_(company),2026-11-23
a2z.com,Amazon,,US,https://en.wikipedia.org/wiki/Amazon_(company),2026-11-23
twitch.tv,Twitch,Amazon,US,https://en.wikipedia.org/wiki/Twitch_(service),2026-11-23
x.com,X Corp.,,US,https://en.wikipedia.org/wiki/X_Corp.,2026-11-23
twitter.com,X Corp.,,US,https://en.wikipedia.org/wiki/X_Corp.,2026-11-23
twimg.com,X Corp.,,US,https://en.wikipedia.org/wiki/X_Corp.,2026-11-23
t.co,X Corp.,,US,https://en.wikipedia.org/wiki/X_Corp.,2026-11-23
snapchat.com,Snap,,US,https://en.wikipedia.org/wiki/Snap_Inc.,2026-11-23
sc-cdn.net,Snap,,US,https://en.wikipedia.org/wiki/Snap_Inc.,2026-11-23
snap.com,Snap,,US,https://en.wikipedia.org/wiki/Snap_Inc.,2026-11-23
pinterest.com,Pinterest,,US,https://en.wikipedia.org/wiki/Pinterest,2026-11-23
pinimg.com,Pinterest,,US,https://en.wikipedia.org/wiki/Pinterest,2026-11-23
reddit.com,Reddit,,US,https://en.wikipedia.org/wiki/Reddit,2026-11-23
redditmedia.com,Reddit,,US,https://en.wikipedia.org/wiki/Reddit,2026-11-23
redditstatic.com,Reddit,,US,https://en.wikipedia.org/wiki/Reddit,2026-11-23
spotify.com,Spotify,,SE,https://en.wikipedia.org/wiki/Spotify,2026-11-23
scdn.co,Spotify,,SE,https://en.wikipedia.org/wiki/Spotify,2026-11-23
netflix.com,Netflix,,US,https://en.wikipedia.org/wiki/Netflix,2026-11-23
nflxvideo.net,Netflix,,US,https://en.wikipedia.org/wiki/Netflix,2026-11-23
nflximg.net,Netflix,,US,https://en.wikipedia.org/wiki/Netflix,2026-11-23
nflxext.com,Netflix,,US,https://en.wikipedia.org/wiki/Netflix,2026-11-23
nflxso.net,Netflix,,US,https://en.wikipedia.org/wiki/Netflix,2026-11-23
telegram.org,Telegram,,AE,https://en.wikipedia.org/wiki/Telegram_(software),2026-11-23
t.me,Telegram,,AE,https://en.wikipedia.org/wiki/Telegram_(software),2026-11-23
wikipedia.org,Wikimedia Foundation,,US,https://en.wikipedia.org/wiki/Wikimedia_Foundation,2026-11-23
wikimedia.org,Wikimedia Foundation,,US,https://en.wikipedia.org/wiki/Wikimedia_Foundation,2026-11-23
`;
