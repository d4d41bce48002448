// Words of danger mistyped in a hurry: a character that sounds or looks the same, or the pinyin left standing ("沙车", "shache").
// Put right in the folded text, at the same length, so that every rule knows them and evidence is still cut as it was written.
const slips: readonly (readonly [string, RegExp])[] = [
  ['刹车', /(?<![拉运装泥黄河秒自])[沙杀]车(?![位间])|莎车(?=失|不灵|没|踩|软|偏|有问)|刹[哧扯彻]|霎车|煞[哧扯彻]/g],
  ['失灵', /[矢失][零玲另凌](?!售|钱|件|食|花)|矢灵/g],
  ['气囊', /气[襄馕嚷瓤曩]|汽囊/g],
  ['熄火', /(?<![平消信利休呼])[吸息](?=火[了啊呀啦吧,.! ]|火$)火|熄伙/g],
  ['方向盘', /方[向象像][盆判潘胖]|方[象像]盘/g],
  ['冒烟', /冒[眼咽淹](?![泪睛])/g],
  ['爆胎', /暴胎|爆台了/g],
  ['抛锚', /[泡抛][毛猫矛](?=了|在|啊|$|,| )/g],
  ['追尾', /追[慰委未](?=了)/g],
]
const spelled: Readonly<Record<string, string>> = {
  shache: '刹车',
  fangxiangpan: '方向盘',
  xihuo: '熄火',
  maoyan: '冒烟',
  qinang: '气囊',
  paomao: '抛锚',
  zhuiwei: '追尾',
  baotai: '爆胎',
  youmen: '油门',
  zhaohuo: '着火',
  qihuo: '起火',
  shiling: '失灵',
  jiuming: '救命',
  ruan: '软',
}
/** Letters among Chinese or by themselves: no address, no name of a thing ("qihuo123", "maoyan.com"). A syllable stands before its particle. */
const letters = new RegExp(
  `(?<![a-z0-9._@-])(?:${Object.keys(spelled)
    .filter(word => word !== 'ruan')
    .join('|')}|ruan(?=[的了绵]))(?![a-z0-9@-]|\\.[a-z])`,
  'g',
)

export function putRight(folded: string): string {
  let text = folded
  for (const [word, slip] of slips) text = text.replace(slip, word)
  // what is too long is filled up with a sign that is neither a blank nor a letter
  return text.replace(letters, word => (spelled[word] ?? '').padStart(word.length, '_'))
}
