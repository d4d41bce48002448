// The words in which a threat to go public or to an authority is taken back: "好吧不找12315了", "forget the police". Words only: what follows
// from them is in threat.ts.

const outside =
  '(?:12315|12345|1950|315|抖音|快手|微博|小红书|小紅書|头条|頭條|朋友圈|贴吧|貼吧|论坛|論壇|脸书|臉書|facebook|fb|ptt|dcard|threads|tiktok|网上|網上|上网|上網|曝光|爆料|媒体|媒體|记者|記者|电视台|電視台|电视|電視|新闻|新聞|律师|律師|法院|法庭|起诉|起訴|提告|打官司|告(?:你们|你們)|举报|舉報|檢舉|工商|消协|消協|消保|消基|市监|市場監|市场监|监管|監管|政府|报警|報警|警察|派出所)'
const act =
  '(?:找|去|上|打|发|發|告|投诉|投訴|举报|舉報|檢舉|曝光|爆料|起诉|起訴|报警|報警|提告|走|请|請|叫|闹|鬧|放|挂|掛|传|傳|联系|聯絡|申诉|申訴|po|拍)'
const lead =
  '(?:那么?|那麼|好的?|行|算了|罢了|罷了|我们?|我們|咱|也|先|暂时|暫時|还是|還是|其实|其實|这次|這次|哎|唉|嗯|哦|吧|啦|了|啊|可以|没事|沒事|你们|你們|放心|\\s)*'
/** A clause of its own; "修好我就不投诉12315了" bargains with it still. */
const chinese = new RegExp(
  `^${lead}就?(?:不|别|別|甭)(?:再|想|要|去|会|會|打算|准备|準備|用|必|跟|和|把|来|來)*${act}[^不没沒]{0,12}了[吧啦啊]?(?=$|\\s)|^${lead}${outside}[^不没沒]{0,4}就?(?:不|别|別)(?:再|想|要|去|会|會|用)*${act}[^不没沒]{0,4}了[吧啦啊]?(?=$|\\s)|^${lead}(?:${act})?${outside}[^不没沒]{0,4}(?:就)?(?:算了|免了|作罢|作罷)`,
  'iu',
)
const namesOutside = new RegExp(outside, 'iu')
const bargains =
  /如果|要是|只要|除非|假如|不然|否则|否則|才怪|\b(?:if|unless|as long as|provided|once|until|otherwise|or else)\b/i
const onlyLead = new RegExp(`^${lead}$`, 'u')

const authority =
  '(?:police|tik ?tok|lawyers?|solicitors?|attorneys?|court|sue|suing|media|press|newspapers?|reporters?|journalists?|12315|post(?:ing)? (?:it|this|that|anything)|social media|twitter|facebook|trading standards|consumer \\w+|regulators?|lawsuit|legal action|weibo|douyin|go(?:ing)? public|tv station|television)'
const english = new RegExp(
  `(?<!n't |not |never )\\b(?:forget|never ?mind|scrap|drop|skip)(?: about| with| what i said about| the thing about)?(?: the| my| that| all| any| that about)?(?: \\w+){0,2} ${authority}|\\bi(?:'m| am)?(?: really| just| actually)? (?:won't|will not|not going to|don't (?:want|need|have) to|do not (?:want|need) to|no longer (?:want to|will)|shan't)\\b[^,.;!?]{0,30}\\b${authority}|\\bno need (?:for|to)\\b[^,.;!?]{0,24}\\b${authority}|\\b(?:leave|keep) (?:the )?${authority} out of (?:it|this)|\\bno (?:more )?${authority}(?: then| needed)?(?=$|[,.;!])`,
  'i',
)

type Span = readonly [from: number, to: number]

/** Where it is taken back; undefined: nothing is, or what is said bargains with it. */
export function threatTakenBack(text: string): Span | undefined {
  const said = text.replaceAll('’', "'")
  if (said.length > 120 || bargains.test(said) || /[?？]|[吗嗎]/.test(said)) return undefined
  const inEnglish = english.exec(said)
  if (inEnglish) return [inEnglish.index, inEnglish.index + inEnglish[0].length]
  let from = 0
  let told = false
  for (const clause of said.split(/(?<=[,，、;；。.!！])/)) {
    const bare = clause.replace(/[,，、;；。.!！\s]+$/, '')
    // "给我修好，我就不上抖音了"
    const depends = told && /就\s*(?:不|别|別)/.test(bare)
    if (chinese.test(bare) && namesOutside.test(bare) && !depends) return [from, from + clause.length]
    told ||= !onlyLead.test(bare)
    from += clause.length
  }
  return undefined
}

/** What is wanted instead: done, and nothing more. */
export const wantsItDone = (text: string): boolean =>
  /(?:给|給|帮|幫|替)(?:我|我们|我們)|(?:就行|就好|就可以|就够|就夠|就成)|(?:修|弄|补|補|洗|喷|噴|换|換|搞|做|处理|處理|解决|解決)好|\b(?:just|please|only|want|need)\b.{0,24}\b(?:fix|sort|repair|clean|do|done|put|get|make|solve|handle|deal|replace|refund|fixed|sorted|repaired|cleaned)\b/i.test(
    text,
  )
