// Cantonese written as it is spoken, put into the words every rule knows, at the same length: "煞唔到車", "鎖咗喺車入面". Works on the folded text.
/** Written by nobody who writes standard Chinese; "仲" or "BB" alone might be (仲裁, a name). */
const marks =
  /[喺咗唔嘅啲冇揸佢哋嗰嚟攞氹嘢]|而家|依家|点算|郁不|入面|出烟|细路|架车|中间死火|死火|个bb|车头出|烧紧|开紧|揸紧/

const words: readonly (readonly [RegExp, string])[] = [
  [/[煞刹]不(?:到|住|停)/g, '刹不住'],
  [/停不(?:到|低|住)/g, '停不住'],
  [/开不(?:到|着)/g, '打不开'],
  [/[郁动]不(?:到|得)/g, '动不了'],
  [/[着打]不(?:到|着)火/g, '打不着火'],
  [/出不(?:到|返)/g, '出不来'],
  [/看不(?:到|见)/g, '看不到'],
  [/走不(?:到|甩)/g, '走不了'],
  [/死了火/g, '熄火了'],
  [/死火/g, '熄火'],
  [/(?:出|喷)烟/g, '冒烟'],
  [/烧紧/g, '在烧'],
  [/开紧/g, '在开'],
  [/细路仔?/g, '小孩'],
  [/bb(?:仔|女)?/g, '宝宝'],
  [/入面/g, '里面'],
  [/仲(?![裁介夏秋冬])/g, '还'],
  [/(?:而|依)家/g, '现在'],
  [/点算/g, '咋办'],
  [/边度/g, '哪里'],
]

/** @param folded single signs are as in Mandarin by now @param original as it was written */
export function fromCantonese(folded: string, original: string): string {
  if (!marks.test(folded) && !marks.test(original)) return folded
  // longer than what it stands for, it is filled up with a sign that is no letter
  return words.reduce((text, [said, plain]) => text.replace(said, word => plain.padEnd(word.length, '_')), folded)
}
