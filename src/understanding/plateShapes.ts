// How the mainland's licence plates are written, in folded text: ordinary, new-energy and special ones, with forgiven separators.

export const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
const letter = 'a-hj-np-z'
const gap = '[ \\-.•,]{0,3}'
const serialGap = '[ \\-]?'

export const plateShape =
  `[${provinces}]${gap}[${letter}]${gap}(?:` +
  // new energy: six, with a class letter in front or at the end; then ordinary five, or four and a special last sign
  `(?:[a-hjk]${serialGap}[${letter}0-9](?:${serialGap}[0-9]){4}|(?:[0-9]${serialGap}){5}[a-hjk])(?![a-z0-9])` +
  `|(?:[${letter}0-9]${serialGap}){4}(?:[${letter}0-9](?![a-z0-9])|[警学港澳挂领超试]))` +
  `|(?<![0-9])使[0-9]{6}(?![0-9])|(?<![a-z])wj${gap}[${provinces}]${gap}[0-9]{4}[0-9a-z]?(?![0-9a-z])`
