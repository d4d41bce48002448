// Words of danger mistyped in a hurry: a character that sounds or looks the same, or the pinyin left standing ("沙车", "shache").
// Put right in the folded text, at the same length, so that every rule knows them and evidence is still cut as it was written.
const slips: readonly (readonly [string, RegExp])[] = [
  ['刹车', /(?<![拉运装泥黄河秒自])[沙杀]车(?![位间])|莎车(?=失|不灵|没|踩|软|偏|有问)|刹[哧扯彻]|霎车|煞[哧扯彻]/g],
  ['失灵', /[矢失][零玲另凌林琳](?!售|钱|件|食|花)|矢灵/g],
  ['气囊', /气[襄馕嚷瓤曩]|汽囊/g],
  ['熄火', /(?<![平消信利休呼])[吸息](?=火[了啊呀啦吧,.! ]|火$)火|熄伙/g],
  ['方向盘', /方[向象像][盆判潘胖]|方[象像]盘/g],
  ['冒烟', /冒[眼咽淹](?![泪睛])/g],
  ['爆胎', /暴胎|爆台了/g],
  ['抛锚', /[泡抛][毛猫矛](?=了|在|啊|$|,| )/g],
  ['追尾', /追[慰委未](?=了)/g],
]
/** By syllables, which some write apart ("che zhao huo le"). */
const spelled: Readonly<Record<string, string>> = {
  'sha che': '刹车',
  'fang xiang pan': '方向盘',
  'xi huo': '熄火',
  'mao yan': '冒烟',
  'qi nang': '气囊',
  'pao mao': '抛锚',
  'zhui wei': '追尾',
  'bao tai': '爆胎',
  'you men': '油门',
  'zhao huo': '着火',
  'qi huo': '起火',
  'bao zha': '爆炸',
  'zi ran le': '自燃了',
  'shi ling': '失灵',
  'jiu ming': '救命',
  'ting bu xia': '停不下',
  'sha bu zhu': '刹不住',
  ruan: '软',
}
const plain = new Map(Object.entries(spelled).map(([syllables, word]) => [syllables.replaceAll(' ', ''), word]))
/** Letters among Chinese or by themselves: no address, no name of a thing ("qihuo123", "maoyan.com"). A syllable stands before its particle. */
const letters = new RegExp(
  `(?<![a-z0-9._@-])(?:${Object.keys(spelled)
    .filter(word => word !== 'ruan')
    .map(word => word.replaceAll(' ', ' ?'))
    .join('|')}|ruan(?=[的了绵]))(?![a-z0-9@-]|\\.[a-z])`,
  'g',
)

/** "着 火 了": one sign at a time, blanks between. */
const spaced = /(?<![^ ,.!?])[一-龥](?: [一-龥]){2,}(?![^ ,.!?])/g
/** "方向盘 打不动": a blank behind the part alone divides nothing. */
const partAlone =
  /(?<=(?:^|[ ,.!?])(?:我的?|我这|你们?的?|这车|新车|车的?|车子)?(?:刹车|煞车|方向盘|油门|变速箱|发动机|引擎|安全带|气囊|轮胎|雨刮|雨刷|车门|大灯)) (?=[一-龥])/g

/** A whole message in pinyin, its syllables apart: "wo de che zai guodao shang xi huo le". */
const inPinyin = /^(?:[a-z]{1,6}[ ,.!?]+){2,}[a-z]{1,6}[.!?]*$/
const syllables =
  /\b(?:wo|de|che|zai|le|shang|ni|men|kuai|lai|ren|hao|you|mei|bu|xian|gaosu|guodao|gao|dao|lu|li|jiu|ming|xi|huo|mao|yan|zhao|qi|sha)\b/g
const apart: readonly (readonly [RegExp, string])[] = [
  [/\b(?:sha che|shache)\b/g, '刹车'],
  [/\bche\b/g, '车'],
  [/\bzai\b/g, '在'],
  [/\b(?:gao ?su)(?: gong ?lu)?\b/g, '高速'],
  [/\bguo ?dao\b/g, '国道'],
  [/\bsui ?dao\b/g, '隧道'],
  [/\bshang\b/g, '上'],
  [/\bxi huo\b/g, '熄火'],
  [/\b(?:zhao|qi) huo\b/g, '着火'],
  [/\bmao yan\b/g, '冒烟'],
  [/\bshi ling\b/g, '失灵'],
  [/\bpao mao\b/g, '抛锚'],
  [/\bbao tai\b/g, '爆胎'],
  [/\bjiu ming\b/g, '救命'],
  [/\bkuai lai\b/g, '快来'],
  [/\ble\b/g, '了'],
]
function fromPinyin(folded: string): string {
  const known = folded.match(syllables)?.length ?? 0
  if (!inPinyin.test(folded) || known * 2 < folded.split(/[ ,.!?]+/).length) return folded
  // the blank between two characters would part what belongs together
  return apart
    .reduce((text, [said, word]) => text.replace(said, found => word.padEnd(found.length, '_')), folded)
    .replace(/(?<=[\u4e00-\u9fff_]) (?=[\u4e00-\u9fff])/g, '_')
}

export function putRight(folded: string): string {
  let text = fromPinyin(folded)
    .replace(spaced, run => run.replaceAll(' ', '').padStart(run.length, '_'))
    .replace(partAlone, '_')
  for (const [word, slip] of slips) text = text.replace(slip, word)
  // what is too long is filled up with a sign that is neither a blank nor a letter
  return text.replace(letters, word => (plain.get(word.replaceAll(' ', '')) ?? '').padStart(word.length, '_'))
}
