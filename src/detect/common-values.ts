/** Values that any phone may send, whoever holds it: a hit on one would accuse without cause. In lower case. */
export const commonValues: ReadonlySet<string> = new Set(
  (
    'unknown|undefined|android|iphone|google|xiaomi|redmi note|redmi note 8|redmi note 9|redmi note 10|redmi note 11|redmi note 12|samsung|huawei|oneplus|' +
    'realme|motorola|galaxy|pixel 6|pixel 7|pixel 8|pixel 9|chrome|chromium|firefox|mozilla|safari|webview|browser|windows|facebook|youtube|' +
    'twitter|instagram|whatsapp|telegram|tiktok|amazon|weather|search|private|incognito|baseline|browse|session|version|release|default|' +
    'english|german|deutsch|french|spanish|chinese|russian|germany|deutschland|france|italia|poland|russia|ukraine|singapore|' +
    'united states|united kingdom|netherlands|austria|switzerland|sweden|norway|denmark|finland|belgium|portugal|greece|turkey|brazil|mexico|' +
    'canada|australia|new zealand|indonesia|malaysia|thailand|vietnam|philippines|pakistan|bangladesh|ireland|hungary|romania|bulgaria|' +
    'berlin|london|moscow|beijing|shanghai|new york|europe|europe/berlin|europe/london|europe/moscow|asia/shanghai|asia/singapore|asia/kolkata|' +
    'america/new_york|password|username|message|content|device|mobile|network|application|application/json|gzip, deflate|keep-alive|' +
    'location|address|string|object|boolean|number|localhost|example|example.com|example.org|www.example.com|test@example.com|' +
    'user@example.com|google.com|www.google.com|youtube.com|www.youtube.com|facebook.com|www.facebook.com|mi.com|www.mi.com|xiaomi.com|' +
    'wikipedia.org|www.wikipedia.org|bing.com|www.bing.com|baidu.com|www.baidu.com|hello world|test test|testing|123456|1234567|12345678|' +
    '020000000000|000000000000|ffffffffffff'
  ).split('|'),
);
