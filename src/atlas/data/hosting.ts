/** Clouds and content delivery networks: who runs the machine, not whose content it is: rows of domain, company, parent, country of its seat, source, date. */
export const HOSTING = `
akamai.net,Akamai,,US,https://en.wikipedia.org/wiki/Akamai_Technologies,2026-11-23
akamaiedge.net,Akamai,,US,https://en.wikipedia.org/wiki/Akamai_Technologies,2026-11-23
akamaihd.net,Akamai,,US,https://en.wikipedia.org/wiki/Akamai_Technologies,2026-11-23
akamaized.net,Akamai,,US,https://en.wikipedia.org/wiki/Akamai_Technologies,2026-11-23
edgekey.net,Akamai,,US,https://en.wikipedia.org/wiki/Akamai_Technologies,2026-11-23
edgesuite.net,Akamai,,US,https://en.wikipedia.org/wiki/Akamai_Technologies,2026-11-23
akadns.net,Akamai,,US,https://en.wikipedia.org/wiki/Akamai_Technologies,2026-11-23
akamaitechnologies.com,Akamai,,US,https://en.wikipedia.org/wiki/Akamai_Technologies,2026-11-23
linode.com,Linode,Akamai,US,https://en.wikipedia.org/wiki/Linode,2026-11-23
linodeobjects.com,Linode,Akamai,US,https://en.wikipedia.org/wiki/Linode,2026-11-23
linodeusercontent.com,Linode,Akamai,US,https://en.wikipedia.org/wiki/Linode,2026-11-23
cloudflare.net,Cloudflare,,US,https://en.wikipedia.org/wiki/Cloudflare,2026-11-23
workers.dev,Cloudflare,,US,https://en.wikipedia.org/wiki/Cloudflare,2026-11-23
pages.dev,Cloudflare,,US,https://en.wikipedia.org/wiki/Cloudflare,2026-11-23
r2.dev,Cloudflare,,US,https://en.wikipedia.org/wiki/Cloudflare,2026-11-23
cdnjs.cloudflare.com,Cloudflare,,US,https://en.wikipedia.org/wiki/Cloudflare,2026-11-23
fastly.net,Fastly,,US,https://en.wikipedia.org/wiki/Fastly,2026-11-23
fastlylb.net,Fastly,,US,https://en.wikipedia.org/wiki/Fastly,2026-11-23
amazonaws.com,Amazon Web Services,Amazon,US,https://en.wikipedia.org/wiki/Amazon_Web_Services,2026-11-23
amazonaws.com.cn,Amazon Web Services,Amazon,US,https://en.wikipedia.org/wiki/Amazon_Web_Services,2026-11-23
cloudfront.net,Amazon Web Services,Amazon,US,https://en.wikipedia.org/wiki/Amazon_Web_Services,2026-11-23
awsglobalaccelerator.com,Amazon Web Services,Amazon,US,https://en.wikipedia.org/wiki/Amazon_Web_Services,2026-11-23
elasticbeanstalk.com,Amazon Web Services,Amazon,US,https://en.wikipedia.org/wiki/Amazon_Web_Services,2026-11-23
appspot.com,Google Cloud,Alphabet,US,https://en.wikipedia.org/wiki/Google_Cloud_Platform,2026-11-23
run.app,Google Cloud,Alphabet,US,https://en.wikipedia.org/wiki/Google_Cloud_Platform,2026-11-23
cloudfunctions.net,Google Cloud,Alphabet,US,https://en.wikipedia.org/wiki/Google_Cloud_Platform,2026-11-23
storage.googleapis.com,Google Cloud,Alphabet,US,https://en.wikipedia.org/wiki/Google_Cloud_Platform,2026-11-23
googleusercontent.com,Google Cloud,Alphabet,US,https://en.wikipedia.org/wiki/Google_Cloud_Platform,2026-11-23
web.app,Google Cloud,Alphabet,US,https://en.wikipedia.org/wiki/Google_Cloud_Platform,2026-11-23
firebaseapp.com,Google Cloud,Alphabet,US,https://en.wikipedia.org/wiki/Google_Cloud_Platform,2026-11-23
firebaseio.com,Google Cloud,Alphabet,US,https://en.wikipedia.org/wiki/Google_Cloud_Platform,2026-11-23
firebasestorage.googleapis.com,Google Cloud,Alphabet,US,https://en.wikipedia.org/wiki/Google_Cloud_Platform,2026-11-23
windows.net,Microsoft Azure,Microsoft,US,https://en.wikipedia.org/wiki/Microsoft_Azure,2026-11-23
azureedge.net,Microsoft Azure,Microsoft,US,https://en.wikipedia.org/wiki/Microsoft_Azure,2026-11-23
azurewebsites.net,Microsoft Azure,Microsoft,US,https://en.wikipedia.org/wiki/Microsoft_Azure,2026-11-23
azurefd.net,Microsoft Azure,Microsoft,US,https://en.wikipedia.org/wiki/Microsoft_Azure,2026-11-23
cloudapp.net,Microsoft Azure,Microsoft,US,https://en.wikipedia.org/wiki/Microsoft_Azure,2026-11-23
cloudapp.azure.com,Microsoft Azure,Microsoft,US,https://en.wikipedia.org/wiki/Microsoft_Azure,2026-11-23
trafficmanager.net,Microsoft Azure,Microsoft,US,https://en.wikipedia.org/wiki/Microsoft_Azure,2026-11-23
github.io,GitHub,Microsoft,US,https://en.wikipedia.org/wiki/GitHub,2026-11-23
githubusercontent.com,GitHub,Microsoft,US,https://en.wikipedia.org/wiki/GitHub,2026-11-23
aliyuncs.com,Alibaba Cloud,Alibaba Group,CN,https://en.wikipedia.org/wiki/Alibaba_Cloud,2026-11-23
alikunlun.com,Alibaba Cloud,Alibaba Group,CN,https://en.wikipedia.org/wiki/Alibaba_Cloud,2026-11-23
myqcloud.com,Tencent Cloud,Tencent,CN,https://en.wikipedia.org/wiki/Tencent_Cloud,2026-11-23
bcebos.com,Baidu AI Cloud,Baidu,CN,https://cloud.baidu.com/,2026-11-23
myhuaweicloud.com,Huawei Cloud,Huawei,CN,https://www.huaweicloud.com/,2026-11-23
volces.com,Volcengine,ByteDance,CN,https://www.volcengine.com/,2026-11-23
yandexcloud.net,Yandex Cloud,Yandex,RU,https://yandex.cloud/,2026-11-23
oraclecloud.com,Oracle Cloud,Oracle,US,https://en.wikipedia.org/wiki/Oracle_Cloud,2026-11-23
herokuapp.com,Heroku,Salesforce,US,https://en.wikipedia.org/wiki/Heroku,2026-11-23
vercel.app,Vercel,,US,https://en.wikipedia.org/wiki/Vercel,2026-11-23
netlify.app,Netlify,,US,https://en.wikipedia.org/wiki/Netlify,2026-11-23
digitaloceanspaces.com,DigitalOcean,,US,https://en.wikipedia.org/wiki/DigitalOcean,2026-11-23
ondigitalocean.app,DigitalOcean,,US,https://en.wikipedia.org/wiki/DigitalOcean,2026-11-23
ovh.net,OVHcloud,,FR,https://en.wikipedia.org/wiki/OVHcloud,2026-11-23
your-server.de,Hetzner,,DE,https://en.wikipedia.org/wiki/Hetzner,2026-11-23
b-cdn.net,Bunny,,SI,https://bunny.net/,2026-11-23
kxcdn.com,KeyCDN,,CH,https://www.keycdn.com/,2026-11-23
wscdns.com,Wangsu,,CN,https://www.wangsu.com/,2026-11-23
incapdns.net,Imperva,,US,https://en.wikipedia.org/wiki/Imperva,2026-11-23
impervadns.net,Imperva,,US,https://en.wikipedia.org/wiki/Imperva,2026-11-23
backblazeb2.com,Backblaze,,US,https://en.wikipedia.org/wiki/Backblaze,2026-11-23
myshopify.com,Shopify,,CA,https://en.wikipedia.org/wiki/Shopify,2026-11-23
jsdelivr.net,jsDelivr,,,https://www.jsdelivr.com/,2026-11-23
`;
