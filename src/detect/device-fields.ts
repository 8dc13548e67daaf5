/** A fact about the phone and the field that held it. */
export interface DeviceField {
  readonly fact: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const facts: readonly (readonly [fact: string, names: string, value: RegExp])[] = [
  ['model', 'model devicemodel phonemodel buildmodel device devicename', /^[\p{L}\p{N}][\p{L}\p{N} ._()+-]{2,40}$/u],
  ['maker', 'brand manufacturer devicebrand devicemanufacturer vendor oem', /^[\p{L}][\p{L}\p{N} ._-]{1,24}$/u],
  [
    'system',
    'osversion systemversion androidversion osver release sdkint sdkversion apilevel oslevel miuiversion romversion',
    /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,40}$/u,
  ],
  ['build', 'fingerprint buildfingerprint buildid', /^[\w./:+ -]{6,200}$/],
  [
    'screen',
    'resolution screensize screenresolution screenwidth screenheight displaywidth displayheight',
    /^\d{3,4}(?:[x*,]\d{3,4})?$/i,
  ],
  ['density', 'density dpi screendpi densitydpi displaydensity', /^\d{1,3}(?:\.\d{1,3})?$/],
  [
    'language',
    'locale language lang systemlanguage devicelanguage',
    /^[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?(?:[-_][A-Za-z]{2})?$/,
  ],
  [
    'time zone',
    'timezone tz timezoneid timezoneoffset',
    /^(?:[A-Z][A-Za-z]+\/[A-Za-z_]+|GMT[+-]\d{1,2}:?\d{0,2}|-?\d{1,5})$/,
  ],
  [
    'carrier',
    'carrier operator networkoperator simoperator carriername mccmnc plmn',
    /^[\p{L}\p{N}][\p{L}\p{N} .&-]{1,30}$/u,
  ],
  ['processor', 'cpu cpuabi abi cputype cpumodel hardware soc chipset board', /^[\p{L}\p{N}][\p{L}\p{N} ,._-]{2,40}$/u],
  ['memory', 'ram totalram memory totalmemory ramsize memtotal', /^\d{2,14}(?:\.\d+)?(?: ?[KMG]i?B)?$/i],
  [
    'storage',
    'storage totalstorage disktotal romsize totaldisk internalstorage',
    /^\d{2,15}(?:\.\d+)?(?: ?[KMGT]i?B)?$/i,
  ],
  ['battery', 'battery batterylevel batterypercent batterystatus', /^\d{1,3}(?:\.\d+)?%?$/],
];
const byName: ReadonlyMap<string, { readonly fact: string; readonly value: RegExp }> = new Map(
  facts.flatMap(([fact, names, value]) => names.split(' ').map((name) => [name, { fact, value }] as const)),
);

/** Every part is bounded, so the time is linear in the text. */
const jsonField = /"([A-Za-z0-9_$.-]{1,40})"\s{0,4}:\s{0,4}(?:"([^"\\\n]{1,200})"|(-?\d{1,15}(?:\.\d{1,15})?))/g;
const formField = /(?:^|[?&])([A-Za-z0-9_$.-]{1,40})=([^&\s]{1,200})/g;

/** The fields of a JSON text or a form that tell something of the phone, one for each fact, in their order. */
export function deviceFields(text: string): readonly DeviceField[] {
  const isJson = text.startsWith('{') || text.startsWith('[');
  const found = new Map<string, DeviceField>();
  for (const match of text.matchAll(isJson ? jsonField : formField)) {
    const [whole, name = '', quoted, number] = match;
    const value = quoted ?? number ?? '';
    const word = name.toLowerCase().replace(/[^a-z0-9]/g, '');
    const known = byName.get(word);
    if (known === undefined || found.has(known.fact) || !known.value.test(isJson ? value : unescaped(value))) continue;
    found.set(known.fact, {
      fact: known.fact,
      name,
      start: match.index + whole.indexOf(name),
      end: match.index + whole.length,
    });
  }
  return [...found.values()];
}

function unescaped(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return value;
  }
}
