// The days of the Chinese calendar that holidays hang on, and Qingming, for 2000 to 2100. A table, because engines disagree:
// ICU 78 (`u-ca-chinese`), for one, puts the New Year of 2027 a day late and that of 2030 a day early.

/** New Year, Dragon Boat and Mid-Autumn (month and day) of five years running, from the year named. */
const table: Readonly<Record<number, string>> = {
  2000: '0205 0606 0912, 0124 0625 1001, 0212 0615 0921, 0201 0604 0911, 0122 0622 0928',
  2005: '0209 0611 0918, 0129 0531 1006, 0218 0619 0925, 0207 0608 0914, 0126 0528 1003',
  2010: '0214 0616 0922, 0203 0606 0912, 0123 0623 0930, 0210 0612 0919, 0131 0602 0908',
  2015: '0219 0620 0927, 0208 0609 0915, 0128 0530 1004, 0216 0618 0924, 0205 0607 0913',
  2020: '0125 0625 1001, 0212 0614 0921, 0201 0603 0910, 0122 0622 0929, 0210 0610 0917',
  2025: '0129 0531 1006, 0217 0619 0925, 0206 0609 0915, 0126 0528 1003, 0213 0616 0922',
  2030: '0203 0605 0912, 0123 0624 1001, 0211 0612 0919, 0131 0601 0908, 0219 0620 0927',
  2035: '0208 0610 0916, 0128 0530 1004, 0215 0618 0924, 0204 0607 0913, 0124 0527 1002',
  2040: '0212 0614 0920, 0201 0603 0910, 0122 0622 0928, 0210 0611 0917, 0130 0531 1005',
  2045: '0217 0619 0925, 0206 0608 0915, 0126 0529 1004, 0214 0615 0922, 0202 0604 0911',
  2050: '0123 0623 0930, 0211 0613 0919, 0201 0601 0907, 0219 0620 0926, 0208 0610 0916',
  2055: '0128 0530 1005, 0215 0617 0924, 0204 0606 0913, 0124 0625 1002, 0212 0614 0921',
  2060: '0202 0603 0909, 0121 0622 0928, 0209 0611 0917, 0129 0601 1006, 0217 0619 0925',
  2065: '0205 0608 0915, 0126 0528 1003, 0214 0616 0923, 0203 0604 0911, 0123 0623 0929',
  2070: '0211 0613 0919, 0131 0602 0908, 0219 0620 0926, 0207 0610 0916, 0127 0530 1005',
  2075: '0215 0617 0924, 0205 0606 0912, 0124 0624 1001, 0212 0614 0920, 0202 0604 0910',
  2080: '0122 0622 0928, 0209 0611 0917, 0129 0601 1006, 0217 0619 0926, 0206 0607 0914',
  2085: '0126 0527 1003, 0214 0615 0922, 0203 0605 0911, 0124 0623 0929, 0210 0613 0918',
  2090: '0130 0602 0908, 0218 0621 0927, 0207 0609 0916, 0127 0529 1005, 0215 0617 0924',
  2095: '0205 0606 0913, 0125 0624 0930, 0212 0614 0920, 0201 0604 0909, 0121 0623 0929',
  2100: '0209 0612 0918',
}

export interface ChineseYear {
  /** the first day of the first month, YYYY-MM-DD like the others */
  newYear: string
  /** the fifth of the fifth */
  dragonBoat: string
  /** the fifteenth of the eighth */
  midAutumn: string
}

/** Of the Chinese year that begins in that year; undefined outside 2000 to 2100. */
export function chineseYearOf(year: number): ChineseYear | undefined {
  const [newYear, dragonBoat, midAutumn] = table[year - (year % 5)]?.split(', ')[year % 5]?.split(' ') ?? []
  if (!newYear || !dragonBoat || !midAutumn) return undefined
  const dated = (day: string) => `${year}-${day.slice(0, 2)}-${day.slice(2)}`
  return { newYear: dated(newYear), dragonBoat: dated(dragonBoat), midAutumn: dated(midAutumn) }
}

/**
 * 清明, YYYY-MM-DD: the day on which the sun reaches 15°. The usual formula of the almanacs: a tropical year is 0.2422 days
 * longer than 365, leap days take that back.
 */
export function qingmingOf(year: number): string {
  const past = year - 2000
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
  return `${year}-04-0${Math.floor(0.2422 * past + 4.81) - leapDays}`
}
