const twoDigitCodes: ReadonlySet<string> = new Set(
  '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'.split(
    ' ',
  ),
);

/** Digits of a phone number (ITU-T E.164) in its readings; `weak` ones are short enough to be a timestamp or another id. */
export function phoneForms(phone: string): { readonly sure: readonly string[]; readonly weak: readonly string[] } {
  const digits = phone.replace(/\D/g, '');
  const international = phone.trim().startsWith('+') ? digits : digits.startsWith('00') ? digits.slice(2) : null;
  if (international === null) return { sure: [digits], weak: [] };
  const national = international.slice(countryCodeLength(international));
  return { sure: [international, `00${international}`, `0${national}`], weak: [national] };
}

function countryCodeLength(international: string): number {
  if (international.startsWith('1') || international.startsWith('7')) return 1;
  return twoDigitCodes.has(international.slice(0, 2)) ? 2 : 3;
}
