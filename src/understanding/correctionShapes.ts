// How people say that something told was wrong: "不是6万8 是8万6", "third gear, not second", "说错了 是右前门", "改成上午". Takes the words
// apart and knows no value, no case and nothing that was told. Works on folded text.

export interface Correction {
  /** the words that were wrong, when they are said */
  wrong?: string
  /** where what is right stands in the text */
  right: readonly [start: number, end: number]
  /** `said`: a mistake is owned up to, or the right is set against the wrong; `only`: of two the one; `bare`: "是16号" */
  how: 'said' | 'only' | 'bare'
}

const gap = '[\\s,.;:!~]*'
const lead =
  '^(?:(?:啊|哎呀?|唉|诶|欸|呃|额|喔|哦|噢|嗯|不好意思|对不起|抱歉|等等|等一?下|那个|算了|还是|oh|oops|hm+|well)[\\s,.;:!~]*)*'
const what =
  '(?:名字|姓名|称呼|电话|手机号?|号码|尾号|车牌号?|车架号?|里程|公里数?|日期|时间|金额|钱数|价钱|数字|年份|车型|位置)'
const mistake = `(?:${what}?(?:我|又|刚才|刚刚|前面|上面|之前|都|是|给|好像|有点|有)*${what}?(?:说|打|写|记|讲|输|填|发|看|听|搞|弄|报|按|念|算)(?:错|岔|反)(?:字|了|啦|咧)*|口误|笔误|更正(?:一下)?|纠正一下)`
const nay = `(?:不对|错了|不是(?:啦|的|喔|哦|啊)|不(?=[\\s,.]))`
const tail = '(?:啦|了|啊|呀|的|哦|喔|咧|吧|嘛|呢|才对|才是)*[.! ]*$'
const is = '(?:而是|应该是|应该|应为|其实是|就是|还是|改成|改为|要写|是|叫)'

/** The wrong named, and the right: each with a `w` and an `r`. */
const contrasts: readonly RegExp[] = [
  new RegExp(
    `(?:不是|弗是|勿是|唔系|唔係|并非|不叫|不姓)(?<w>[^,.;是]{1,16}?)(?:啦|了|啊|呀|的|哦|喔)?(?:${gap})我?(?:而|应该|其实|应)?(?:就是|还是|是|叫|姓)(?<r>[^,.;!]{1,20}?)${tail}`,
    'd',
  ),
  new RegExp(
    `^(?:.{0,6}?(?:错(?:了|字)?|不对)${gap})?(?:应该是|是|叫)?(?<r>[^,.;]{1,20}?)(?:啦|啊|呀|的)?${gap}(?:而|并)?不是(?<w>[^,.;!吗]{1,16}?)${tail}`,
    'd',
  ),
  new RegExp(
    `(?:^|[,.; ])(?:还是)?(?:把|将)?(?<w>[^,.; ]{1,16}?)(?:改成|改为|改回|换成)(?<r>[^,.;!]{1,20}?)${tail}`,
    'd',
  ),
  new RegExp(
    `^.{0,12}?(?:(?:说|写|打|讲|报|填|记|提)(?:过|了)?的?(?:那个)?|的|那个|把)?(?<w>(?:[0-9.]+|[一二两三四五六七八九十百千零半]+)(?:块|元|万|千|百)?)(?:是|给)?(?:不对|错的?|(?:说|写|打|讲|报|填|记)错)了?的?${gap}(?:应该|其实|实际|正确的)?(?:就是|是|为)(?<r>[^,.;!]{1,20}?)${tail}`,
    'd',
  ),
  /(?:^|[,.; ])(?<w>[0-9.]{1,9}(?:块|元|万)?) ?(?:改|→|->) ?(?<r>[0-9.]{1,9}(?:块|元|万)?)[.! ]*$/d,
  /\bnot (?<w>[^,.;]{1,30}?)[,;.]? (?:but|it's|it is|it was|it should be|should be|i meant) (?<r>[^,.;!]{1,40}?)[.! ]*$/d,
  /^(?:(?:no|sorry|oops|actually|correction),? )*not (?<w>[^,.;]{1,30}), (?<r>[^,.;!]{1,40}?)[.! ]*$/d,
  /^(?:(?:no|sorry|oops|actually|wait),? )*(?:the |that )?(?<w>[$£€]?[0-9][0-9.]{0,8}) (?:(?:i (?:told you|said|wrote|gave)|from before|earlier|above) )?(?:is|was)(?: a)? (?:wrong|incorrect|not right|not correct|mistake|typo)[,;.]? (?:but |and )?(?:it's|it is|it was|it should be|should be|it should have been|i meant|make it) (?<r>[^,.;!]{1,40}?)[.! ]*$/d,
  /\bchange (?:the )?(?<w>[^,.;]{1,30}?) to (?<r>[^,.;!]{1,40}?)[.! ]*$/d,
  /^(?:(?:no|sorry|oops|actually|correction|wait|typo),? )*(?:(?:i meant|make (?:it|that)|it's|it is|it was|it should be|should be|that's|(?:(?:my|the) )?(?:[a-z]+ ){1,2}(?:is|was|should be)|the)\s)*(?<r>[^,.;]{1,30}?),? (?:and not|not|instead of|rather than) (?:the )?(?<w>[^,.;!]{1,24}?)[.! ]*$/d,
]
/** "刹车其实没异响 是轮胎响": what it was of, and what it does not do. */
const denied = new RegExp(
  `^(?<of>[^,.;\\s]{1,6}?)(?:其实|倒)(?:没有?|不)(?<does>[^,.;\\s]{1,6}?)(?:${gap})(?:而)?是(?<r>[^,.;!]{1,20}?)${tail}`,
  'd',
)
/** "何涛没骂 就小刘": of two who were named, one. */
const onlyOther = new RegExp(
  `^(?<w>[\\u4e00-\\u9fff]{2,4}?)(?:其实)?没有?(?:骂|说|吼|参与|动手|惹|推|怎么|做|干|的?事)[^,.;]{0,4}?${gap}(?:就是?|只有|只是|是|只)(?<r>[\\u4e00-\\u9fff]{2,4}?)(?:一个人?|骂的?)?${tail}`,
  'd',
)

/** A mistake owned up to, and the right. */
const owned: readonly RegExp[] = [
  new RegExp(`${lead}(?:${mistake}|${nay})${gap}(?:${nay}${gap})?${is}?${gap}(?<r>.{1,24}?)${tail}`, 'd'),
  new RegExp(`${lead}${is}?(?<r>.{1,24}?)${gap}${mistake}${tail}`, 'd'),
  new RegExp(`${lead}(?:应该是|应为|改成|改为|不[ ,]+改成)(?<r>.{1,20}?)${tail}`, 'd'),
  new RegExp(`${lead}(?<r>.{1,24}?)才(?:对|是)${tail}`, 'd'),
  new RegExp(
    `^(?:算了|还是|那)[^,.;0-9]{0,6}?(?<r>(?:退|赔|补)(?:我|给我)?[0-9.]+(?:块|元|万)?)(?:钱)?(?:就行|就好|吧|好了|就够)?${tail}`,
    'd',
  ),
  /^(?:(?:oh|oops|no|sorry|wait|correction|typo|my (?:mistake|bad|error)|i mean|i meant|actually|scratch that|make that|that's wrong|wrong|i (?:got|wrote|typed) (?:that|it) wrong|i mistyped)[,.:;! ]+)+(?:(?:it's|it is|it was|it should be|should be|i meant|i mean|make (?:it|that)|the)\s)*(?<r>.{1,40}?)[.! ]*$/d,
]
const bare = new RegExp(`${lead}(?:是|应该是)(?<r>[^,.;!?吗呢]{1,12}?)${tail}`, 'd')

const longest = 60

/** The ways a message can be read as a correction, the surest first. */
export function correctionsIn(folded: string): Correction[] {
  const text = folded.trimEnd()
  if (text.length > longest || /[?]\s*$|[吗么]$/.test(text)) return []
  const found: Correction[] = []
  const add = (match: RegExpExecArray | null, how: Correction['how'], wrong?: string) => {
    const at = match?.indices?.groups?.r
    const said = wrong ?? match?.groups?.w?.trim()
    if (at) found.push({ ...(said ? { wrong: said } : {}), right: at, how })
  }
  const no = denied.exec(text)
  if (no) add(no, 'said', `${no.groups?.of}${no.groups?.does}`)
  add(onlyOther.exec(text), 'only')
  for (const shape of contrasts) add(shape.exec(text), 'said')
  for (const shape of owned) add(shape.exec(text), 'said')
  if (found.length === 0) add(bare.exec(text), 'bare')
  return found
}
