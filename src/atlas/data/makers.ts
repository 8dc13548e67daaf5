/** The makers of phones and of their systems: rows of domain, company, parent, country of its seat, source, date. */
export const MAKERS = `
xiaomi.com,Xiaomi,,CN,https://en.wikipedia.org/wiki/Xiaomi,2026-11-23
miui.com,Xiaomi,,CN,https://en.wikipedia.org/wiki/Xiaomi,2026-11-23
mi.com,Xiaomi,,CN,https://en.wikipedia.org/wiki/Xiaomi,2026-11-23
xiaomi.net,Xiaomi,,CN,https://en.wikipedia.org/wiki/Xiaomi,2026-11-23
mi-img.com,Xiaomi,,CN,https://en.wikipedia.org/wiki/Xiaomi,2026-11-23
appmifile.com,Xiaomi,,CN,https://en.wikipedia.org/wiki/Xiaomi,2026-11-23
mifile.cn,Xiaomi,,CN,https://en.wikipedia.org/wiki/Xiaomi,2026-11-23
po.co,Xiaomi,,CN,https://en.wikipedia.org/wiki/Xiaomi,2026-11-23
huawei.com,Huawei,,CN,https://en.wikipedia.org/wiki/Huawei,2026-11-23
hicloud.com,Huawei,,CN,https://en.wikipedia.org/wiki/Huawei,2026-11-23
dbankcloud.com,Huawei,,CN,https://en.wikipedia.org/wiki/Huawei,2026-11-23
dbankcloud.cn,Huawei,,CN,https://en.wikipedia.org/wiki/Huawei,2026-11-23
dbankcloud.ru,Huawei,,CN,https://en.wikipedia.org/wiki/Huawei,2026-11-23
dbankcloud.eu,Huawei,,CN,https://en.wikipedia.org/wiki/Huawei,2026-11-23
dbankcloud.asia,Huawei,,CN,https://en.wikipedia.org/wiki/Huawei,2026-11-23
vmall.com,Huawei,,CN,https://en.wikipedia.org/wiki/Huawei,2026-11-23
petalsearch.com,Huawei,,CN,https://en.wikipedia.org/wiki/Huawei,2026-11-23
hihonor.com,Honor,,CN,https://en.wikipedia.org/wiki/Honor_(brand),2026-11-23
hihonorcloud.com,Honor,,CN,https://en.wikipedia.org/wiki/Honor_(brand),2026-11-23
honor.com,Honor,,CN,https://en.wikipedia.org/wiki/Honor_(brand),2026-11-23
samsung.com,Samsung Electronics,Samsung,KR,https://en.wikipedia.org/wiki/Samsung_Electronics,2026-11-23
samsungdm.com,Samsung Electronics,Samsung,KR,https://en.wikipedia.org/wiki/Samsung_Electronics,2026-11-23
samsungcloud.com,Samsung Electronics,Samsung,KR,https://en.wikipedia.org/wiki/Samsung_Electronics,2026-11-23
samsungapps.com,Samsung Electronics,Samsung,KR,https://en.wikipedia.org/wiki/Samsung_Electronics,2026-11-23
samsungosp.com,Samsung Electronics,Samsung,KR,https://en.wikipedia.org/wiki/Samsung_Electronics,2026-11-23
samsungqbe.com,Samsung Electronics,Samsung,KR,https://en.wikipedia.org/wiki/Samsung_Electronics,2026-11-23
samsungacr.com,Samsung Electronics,Samsung,KR,https://en.wikipedia.org/wiki/Samsung_Electronics,2026-11-23
samsungotn.net,Samsung Electronics,Samsung,KR,https://en.wikipedia.org/wiki/Samsung_Electronics,2026-11-23
samsungiotcloud.com,Samsung Electronics,Samsung,KR,https://en.wikipedia.org/wiki/Samsung_Electronics,2026-11-23
samsungknox.com,Samsung Electronics,Samsung,KR,https://en.wikipedia.org/wiki/Samsung_Electronics,2026-11-23
samsungads.com,Samsung Electronics,Samsung,KR,https://en.wikipedia.org/wiki/Samsung_Electronics,2026-11-23
samsungcloudsolution.com,Samsung Electronics,Samsung,KR,https://en.wikipedia.org/wiki/Samsung_Electronics,2026-11-23
samsungcloudsolution.net,Samsung Electronics,Samsung,KR,https://en.wikipedia.org/wiki/Samsung_Electronics,2026-11-23
secb2b.com,Samsung Electronics,Samsung,KR,https://en.wikipedia.org/wiki/Samsung_Electronics,2026-11-23
smartthings.com,SmartThings,Samsung Electronics,US,https://en.wikipedia.org/wiki/SmartThings,2026-11-23
oppo.com,OPPO,,CN,https://en.wikipedia.org/wiki/Oppo,2026-11-23
oppomobile.com,OPPO,,CN,https://en.wikipedia.org/wiki/Oppo,2026-11-23
coloros.com,OPPO,,CN,https://en.wikipedia.org/wiki/Oppo,2026-11-23
nearme.com.cn,OPPO,,CN,https://en.wikipedia.org/wiki/Oppo,2026-11-23
heytap.com,HeyTap,OPPO,CN,https://en.wikipedia.org/wiki/Oppo,2026-11-23
heytapmobile.com,HeyTap,OPPO,CN,https://en.wikipedia.org/wiki/Oppo,2026-11-23
heytapmobi.com,HeyTap,OPPO,CN,https://en.wikipedia.org/wiki/Oppo,2026-11-23
heytapdl.com,HeyTap,OPPO,CN,https://en.wikipedia.org/wiki/Oppo,2026-11-23
heytapimage.com,HeyTap,OPPO,CN,https://en.wikipedia.org/wiki/Oppo,2026-11-23
allawnos.com,HeyTap,OPPO,CN,https://en.wikipedia.org/wiki/Oppo,2026-11-23
realme.com,realme,,CN,https://en.wikipedia.org/wiki/Realme,2026-11-23
oneplus.com,OnePlus,OPPO,CN,https://en.wikipedia.org/wiki/OnePlus,2026-11-23
oneplus.net,OnePlus,OPPO,CN,https://en.wikipedia.org/wiki/OnePlus,2026-11-23
oneplus.cn,OnePlus,OPPO,CN,https://en.wikipedia.org/wiki/OnePlus,2026-11-23
h2os.com,OnePlus,OPPO,CN,https://en.wikipedia.org/wiki/OnePlus,2026-11-23
vivo.com,vivo,,CN,https://en.wikipedia.org/wiki/Vivo_(technology_company),2026-11-23
vivo.com.cn,vivo,,CN,https://en.wikipedia.org/wiki/Vivo_(technology_company),2026-11-23
vivoglobal.com,vivo,,CN,https://en.wikipedia.org/wiki/Vivo_(technology_company),2026-11-23
vivo.xyz,vivo,,CN,https://en.wikipedia.org/wiki/Vivo_(technology_company),2026-11-23
iqoo.com,vivo,,CN,https://en.wikipedia.org/wiki/Vivo_(technology_company),2026-11-23
transsion.com,Transsion,,CN,https://en.wikipedia.org/wiki/Transsion,2026-11-23
transsion-os.com,Transsion,,CN,https://en.wikipedia.org/wiki/Transsion,2026-11-23
shalltry.com,Transsion,,CN,https://en.wikipedia.org/wiki/Transsion,2026-11-23
lenovo.com,Lenovo,,CN,https://en.wikipedia.org/wiki/Lenovo,2026-11-23
lenovo.com.cn,Lenovo,,CN,https://en.wikipedia.org/wiki/Lenovo,2026-11-23
lenovomm.com,Lenovo,,CN,https://en.wikipedia.org/wiki/Lenovo,2026-11-23
motorola.com,Motorola Mobility,Lenovo,US,https://en.wikipedia.org/wiki/Motorola_Mobility,2026-11-23
svcmot.com,Motorola Mobility,Lenovo,US,https://en.wikipedia.org/wiki/Motorola_Mobility,2026-11-23
zte.com.cn,ZTE,,CN,https://en.wikipedia.org/wiki/ZTE,2026-11-23
ztedevices.com,ZTE,,CN,https://en.wikipedia.org/wiki/ZTE,2026-11-23
meizu.com,Meizu,,CN,https://en.wikipedia.org/wiki/Meizu,2026-11-23
flyme.cn,Meizu,,CN,https://en.wikipedia.org/wiki/Meizu,2026-11-23
sony.com,Sony,,JP,https://en.wikipedia.org/wiki/Sony,2026-11-23
sony.net,Sony,,JP,https://en.wikipedia.org/wiki/Sony,2026-11-23
sonymobile.com,Sony,,JP,https://en.wikipedia.org/wiki/Sony,2026-11-23
hmdglobal.com,HMD,,FI,https://en.wikipedia.org/wiki/HMD_Global,2026-11-23
hmd.com,HMD,,FI,https://en.wikipedia.org/wiki/HMD_Global,2026-11-23
nokia.com,Nokia,,FI,https://en.wikipedia.org/wiki/Nokia,2026-11-23
asus.com,Asus,,TW,https://en.wikipedia.org/wiki/Asus,2026-11-23
lg.com,LG Electronics,LG,KR,https://en.wikipedia.org/wiki/LG_Electronics,2026-11-23
lge.com,LG Electronics,LG,KR,https://en.wikipedia.org/wiki/LG_Electronics,2026-11-23
lgtvsdp.com,LG Electronics,LG,KR,https://en.wikipedia.org/wiki/LG_Electronics,2026-11-23
lgsmartad.com,LG Electronics,LG,KR,https://en.wikipedia.org/wiki/LG_Electronics,2026-11-23
tcl.com,TCL,,CN,https://en.wikipedia.org/wiki/TCL_Technology,2026-11-23
fairphone.com,Fairphone,,NL,https://en.wikipedia.org/wiki/Fairphone,2026-11-23
nothing.tech,Nothing,,GB,https://en.wikipedia.org/wiki/Nothing_(company),2026-11-23
apple.com,Apple,,US,https://en.wikipedia.org/wiki/Apple_Inc.,2026-11-23
icloud.com,Apple,,US,https://en.wikipedia.org/wiki/Apple_Inc.,2026-11-23
icloud-content.com,Apple,,US,https://en.wikipedia.org/wiki/Apple_Inc.,2026-11-23
mzstatic.com,Apple,,US,https://en.wikipedia.org/wiki/Apple_Inc.,2026-11-23
apple-cloudkit.com,Apple,,US,https://en.wikipedia.org/wiki/Apple_Inc.,2026-11-23
cdn-apple.com,Apple,,US,https://en.wikipedia.org/wiki/Apple_Inc.,2026-11-23
aaplimg.com,Apple,,US,https://en.wikipedia.org/wiki/Apple_Inc.,2026-11-23
google.com,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google,2026-11-23
google.de,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google,2026-11-23
google.fr,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google,2026-11-23
google.co.uk,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google,2026-11-23
google.cn,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google,2026-11-23
googleapis.com,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google,2026-11-23
gstatic.com,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google,2026-11-23
android.com,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google,2026-11-23
gvt1.com,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google,2026-11-23
gvt2.com,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google,2026-11-23
gvt3.com,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google,2026-11-23
ggpht.com,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google,2026-11-23
youtube.com,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google,2026-11-23
youtube-nocookie.com,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google,2026-11-23
ytimg.com,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google,2026-11-23
googlevideo.com,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google,2026-11-23
goo.gl,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google,2026-11-23
g.co,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google,2026-11-23
withgoogle.com,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google,2026-11-23
recaptcha.net,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google,2026-11-23
1e100.net,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google,2026-11-23
googlezip.net,Google,Alphabet,US,https://en.wikipedia.org/wiki/Google,2026-11-23
microsoft.com,Microsoft,,US,https://en.wikipedia.org/wiki/Microsoft,2026-11-23
microsoftonline.com,Microsoft,,US,https://en.wikipedia.org/wiki/Microsoft,2026-11-23
live.com,Microsoft,,US,https://en.wikipedia.org/wiki/Microsoft,2026-11-23
msn.com,Microsoft,,US,https://en.wikipedia.org/wiki/Microsoft,2026-11-23
bing.com,Microsoft,,US,https://en.wikipedia.org/wiki/Microsoft,2026-11-23
office.com,Microsoft,,US,https://en.wikipedia.org/wiki/Microsoft,2026-11-23
office.net,Microsoft,,US,https://en.wikipedia.org/wiki/Microsoft,2026-11-23
office365.com,Microsoft,,US,https://en.wikipedia.org/wiki/Microsoft,2026-11-23
outlook.com,Microsoft,,US,https://en.wikipedia.org/wiki/Microsoft,2026-11-23
windows.com,Microsoft,,US,https://en.wikipedia.org/wiki/Microsoft,2026-11-23
windowsupdate.com,Microsoft,,US,https://en.wikipedia.org/wiki/Microsoft,2026-11-23
skype.com,Microsoft,,US,https://en.wikipedia.org/wiki/Microsoft,2026-11-23
swiftkey.com,Microsoft,,US,https://en.wikipedia.org/wiki/Microsoft,2026-11-23
appcenter.ms,Microsoft,,US,https://en.wikipedia.org/wiki/Microsoft,2026-11-23
visualstudio.com,Microsoft,,US,https://en.wikipedia.org/wiki/Microsoft,2026-11-23
clarity.ms,Microsoft,,US,https://en.wikipedia.org/wiki/Microsoft,2026-11-23
msftconnecttest.com,Microsoft,,US,https://en.wikipedia.org/wiki/Microsoft,2026-11-23
msedge.net,Microsoft,,US,https://en.wikipedia.org/wiki/Microsoft,2026-11-23
linkedin.com,LinkedIn,Microsoft,US,https://en.wikipedia.org/wiki/LinkedIn,2026-11-23
licdn.com,LinkedIn,Microsoft,US,https://en.wikipedia.org/wiki/LinkedIn,2026-11-23
qualcomm.com,Qualcomm,,US,https://en.wikipedia.org/wiki/Qualcomm,2026-11-23
xtracloud.net,Qualcomm,,US,https://en.wikipedia.org/wiki/Qualcomm,2026-11-23
izatcloud.net,Qualcomm,,US,https://en.wikipedia.org/wiki/Qualcomm,2026-11-23
mediatek.com,MediaTek,,TW,https://en.wikipedia.org/wiki/MediaTek,2026-11-23
`;
