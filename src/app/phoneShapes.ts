// Which groups of digits make a telephone number, as E.164: mainland mobiles and landlines, Taiwan, Hong Kong, Macau, and anything
// with a country code. Knows numbering plans only, no sentences; what customers write and what staff type is held to the same.
import { createRequire } from 'node:module'

/** Loaded with the first number that needs it, which few do: its ninety files would take a fifth of the start. */
const require = createRequire(import.meta.url)
const parsePhoneNumber = (number: string) => {
  const { default: parse } = require('libphonenumber-js/min') as typeof import('libphonenumber-js/min')
  return parse(number)
}

/** Where the writer is at home, as far as the words tell. */
export type Region = 'CN' | 'TW' | 'HK' | 'MO' | 'UK' | 'english'

const mobile = /^1(?:3\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])\d{8}$/
const landline = /^0(?:10|2\d|[3-9]\d{2})\d{7,8}$/
const areaCode = /^0(?:10|2\d|[3-9]\d{2})$/
/** 400 and 800 numbers, bank and carrier numbers: nobody's own. */
const service = /^(?:\+?86)?0?(?:[48]00\d{7}|9[56]\d{3,6}|1010\d{4}|123\d{2}|12\d{3})$/
/** Mobiles as people space them; any grouping when no digits stand beside. */
const usualGroups = /^(?:11|3,4,4|3,8|7,4|3,3,5|4,7|3,4,2,2|3,2,3,3|5,6|6,5)$/

/**
 * Undefined when the groups are no number. `expected`: a number was asked for or announced; `alone`: no other digits stand beside.
 */
export function e164(groups: readonly string[], expected: boolean, region: Region, alone = true): string | undefined {
  const plus = groups[0]?.startsWith('+') ?? false
  const parts = groups.map(part => part.replace('+', ''))
  if (groups.slice(1).some(part => part.startsWith('+'))) return undefined
  const digits = parts.join('')
  if (digits.length < 7 || digits.length > 17 || service.test(digits)) return undefined
  const country = plus ? digits : /^00[1-9]/.test(digits) ? digits.slice(2) : undefined
  if (country === undefined) return national(digits, parts, expected, region, alone)
  if (country.startsWith('86')) return mainland(country.slice(2).replace(/^0/, ''))
  const parsed = parsePhoneNumber(`+${country}`)
  return parsed?.isPossible() ? parsed.number : undefined
}

const mainland = (bare: string): string | undefined =>
  mobile.test(bare) || (landline.test(`0${bare}`) && !service.test(bare)) ? `+86${bare}` : undefined

function national(
  digits: string,
  parts: readonly string[],
  expected: boolean,
  region: Region,
  alone: boolean,
): string | undefined {
  if (mobile.test(digits) && (alone || usualGroups.test(parts.map(part => part.length).join(','))))
    return `+86${digits}`
  if (/^86/.test(digits) && digits.length === 13 && mobile.test(digits.slice(2))) return `+86${digits.slice(2)}`
  const grouped = areaCode.test(parts[0] ?? '') && parts.length > 1 && (parts[1]?.length ?? 0) >= 3
  if (parts[0] === '86' && parts.length > 2 && landline.test(`0${digits.slice(2).replace(/^0/, '')}`))
    return `+86${digits.slice(2).replace(/^0/, '')}`
  if (region === 'UK' && /^0[1-9]\d{8,9}$/.test(digits)) return `+44${digits.slice(1)}`
  // "07700 900318" is no area code of the mainland's: of which country it is must be said
  if (region === 'english' && /^07\d{3}$/.test(parts[0] ?? '') && parts.length > 1 && digits.length === 11)
    return undefined
  if (taiwanMobile.test(digits)) return `+886${digits.slice(1)}`
  if (/^8869\d{8}$/.test(digits)) return `+${digits}`
  if (region === 'TW' && (grouped || expected || parts.length > 1) && taiwanLandline.test(digits))
    return `+886${digits.slice(1)}`
  if (landline.test(digits) && (grouped || expected)) return `+86${digits.slice(1)}`
  if (
    /^852[5-79]\d{7}$|^853[26]\d{7}$/.test(digits) &&
    (expected || region === 'HK' || region === 'MO' || parts[0]?.length === 3)
  )
    return `+${digits}`
  if (region === 'HK' && expected && /^[23569]\d{7}$/.test(digits)) return `+852${digits}`
  // eight digits from 9 are no landline of the mainland's or of Taiwan's
  if (expected && alone && /^9\d{7}$/.test(digits) && /^(?:8|4,4)$/.test(parts.map(part => part.length).join(',')))
    return `+852${digits}`
  if (region === 'MO' && expected && /^6\d{7}$/.test(digits)) return `+853${digits}`
  // ten digits in 3-3-4 are written so in North America only
  if (region === 'english' && /^3,3,4$/.test(parts.map(part => part.length).join(',')) && (expected || alone)) {
    const parsed = parsePhoneNumber(`+1${digits}`)
    return parsed?.isValid() && !/^(?:8(?:00|33|44|55|66|77|88)|900)/.test(digits) ? parsed.number : undefined
  }
  return undefined
}

/** Ten digits from 09: no mainland number is that short. */
const taiwanMobile = /^09\d{8}$/
const taiwanLandline =
  /^0(?:2[2-8]\d{7}|3[2-9]\d{6}|37\d{6}|4[2-9]\d{6,7}|49\d{7}|5[2-8]\d{6}|6[2-9]\d{6}|7[2-9]\d{6}|8[2-9]\d{5,6}|89\d{6})$/

const regions: Readonly<Record<string, Region>> = {
  TW: 'TW',
  HK: 'HK',
  MO: 'MO',
  GB: 'UK',
  US: 'english',
  CA: 'english',
}
const onlyNumber = /^[+(]?[0-9][0-9 ()+./-]*$/
const extension = /[\s,;]*(?:转|轉|分机|ext\.?|x|#)\s*[0-9]{1,6}$/i

/** A number typed on its own, an extension behind it left out; undefined when nobody can have it. @param home a store's region, ISO 3166 */
export function phoneTyped(text: string, home = 'CN'): string | undefined {
  const plain = text.normalize('NFKC').trim().replace(extension, '')
  if (!onlyNumber.test(plain)) return undefined
  const groups = plain.match(/\+?[0-9]+/g) ?? []
  return e164(groups, true, regions[home.toUpperCase()] ?? 'CN')
}
