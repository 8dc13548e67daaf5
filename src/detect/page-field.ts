import { fieldWord } from './field-word.ts';

const names: ReadonlySet<string> = new Set(
  (
    'url uri link href referrer referer referr refr ref page dl dp dr rl urlref site website webpage ' +
    'pageurl pageuri pagelink pagehref pagelocation pageaddress pagereferrer currenturl currenturi currentpage currentpageurl ' +
    'fullurl weburl webpageurl siteurl visiturl visitedurl visitedpage browserurl taburl tablink documenturl documenturi documenthref ' +
    'documentlocation documentreferrer originalurl targeturl loadurl loadedurl openurl openedurl linkurl linkhref clickurl clickedurl ' +
    'latestreferrer firstreferrer initialreferrer latesturl firsturl initialurl lasturl previousurl prevurl previouspage fromurl tourl ' +
    'referrerurl refererurl refererpage historyurl bookmarkurl shareurl sharedurl navigationurl navurl landingurl landingpage entryurl exiturl ' +
    'locationhref windowlocation screenurl downloadurl videourl articleurl newsurl mainframeurl frameurl inputurl typedurl sourceurl srcurl'
  ).split(' '),
);

/** True when a field's name says that a page which somebody visited stands in it. */
export function isPageField(name: string | null): boolean {
  return names.has(fieldWord(name));
}
