import type { Canary } from '../model/index.ts';
import { locationForms } from './forms/location-forms.ts';
import { macForms } from './forms/mac-forms.ts';
import { phoneForms } from './forms/phone-forms.ts';
import { urlForms } from './forms/url-forms.ts';
import { wordForms } from './forms/word-forms.ts';

/** The spellings of one canary, unfolded and with repeats. */
export interface NormalForms {
  /** Texts to look for, whatever their case. */
  readonly clear: readonly string[];
  /** Texts that may be chance unless the field's name agrees. */
  readonly weak: readonly string[];
  /** Digits to look for, however they are grouped. */
  readonly digits: readonly string[];
  readonly weakDigits: readonly string[];
  /** Exact spellings whose digests are looked for. */
  readonly hashed: readonly string[];
}

const none: NormalForms = { clear: [], weak: [], digits: [], weakDigits: [], hashed: [] };

/** All the ways a canary of its kind is commonly written on the wire. */
export function normalForms({ kind, value }: Canary): NormalForms {
  const cases = (texts: readonly string[]): string[] =>
    texts.flatMap((text) => [text, text.toLowerCase(), text.toUpperCase()]);
  switch (kind) {
    case 'url': {
      const trimmed = value.endsWith('/') ? value.slice(0, -1) : value;
      return { ...none, clear: urlForms(value), hashed: cases([value, trimmed]) };
    }
    case 'query':
    case 'name':
    case 'text':
      return { ...none, clear: wordForms(value), hashed: cases([value]) };
    case 'email':
      return { ...none, clear: emailForms(value), hashed: cases(emailForms(value).slice(0, 2)) };
    case 'phone': {
      const { sure, weak } = phoneForms(value);
      return {
        ...none,
        digits: sure,
        weakDigits: weak,
        hashed: [value, ...sure, ...sure.slice(0, 1).map((digits) => `+${digits}`)],
      };
    }
    case 'imei': {
      const digits = value.replace(/\D/g, '');
      const readings = digits.length === 15 ? [digits, digits.slice(0, 14)] : [digits];
      return { ...none, digits: readings, hashed: [value, ...readings] };
    }
    case 'mac':
      return { ...none, clear: macForms(value), hashed: cases([value, ...macForms(value)]) };
    case 'gaid':
      return { ...none, clear: [value, value.replaceAll('-', '')], hashed: cases([value, value.replaceAll('-', '')]) };
    case 'android-id':
    case 'serial':
    case 'account':
      return { ...none, clear: wordForms(value), hashed: cases([value]) };
    case 'location': {
      const { sure, weak } = locationForms(value);
      return { ...none, clear: sure, weak, hashed: [value] };
    }
  }
}

function emailForms(email: string): string[] {
  const at = email.lastIndexOf('@');
  const plain = [email, email.trim().toLowerCase(), email.replaceAll('@', '%40')];
  if (at < 0 || !/@g(?:oogle)?mail\.com$/i.test(email)) return plain;
  return [...plain, email.slice(0, at).replaceAll('.', '') + email.slice(at)];
}
