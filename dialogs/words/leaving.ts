// The words in which customers let a matter go, in both Chinese scripts and in English: withdrawn, given up, or settled elsewhere. Words
// only: what follows from them is in about.ts, leave.ts and withdraw.ts.
import { wordsOf } from './wordsOf.ts'

const case_ = '(?:单子?|單子?|案子?|案件|工单|工單|投诉|投訴|客訴|申诉|申訴)'
const done = '[了啦喇咯嘞吧呗唄哈啊]'

/** It is to be taken back, whoever is told so. */
const withdrawn = wordsOf(
  'g',
  `(?:(?:你们|你們)?(?:就)?(?:当|當)(?:做|作)?)我(?:之前|刚才|剛才)?(?:什么|什麼|啥)?(?:都)?(?:没|沒)(?:有)?(?:说|說|讲|講|提|投诉|投訴|客訴|反映|来|來|发|發)(?:过|過)?${done}*
  |(?:删|刪)(?:除|掉|${done})?(?:我的?|这个|這個|这条|這條)?${case_}${done}*|(?:把|将|將)?(?:我的?|这个|這個|这|這|那个|那個)*${case_}(?:给我|給我|帮我|幫我|都)?(?:关|關|撤|销|銷|删|刪|取消|结|結)(?:回|销|銷|除|掉|闭|閉|案|${done})*
  |(?:关|關|结|結|销|銷)(?:掉|闭|閉|${done})?(?:我的?|这个|這個)?${case_}${done}*|作(?:废|廢)${done}*|che ?(?:xiao|hui|su)\\b(?: ba| le)*
  |(?:我)?(?:发|發|传|傳|打|找|点|點)(?:错|錯)(?:人|地方|群|对象|對象|店)${done}*
  |(?:我)?(?:也)?不(?:想|要|用|打算)?(?:再)?(?:投|投诉|投訴|客訴|申诉|申訴|追究|追|告|反映)(?:你们|你們)?${done}+|(?:我)?唔(?:想)?(?:再)?(?:投诉|投訴|追究|追|告)${done}+
  |(?:别|別|不用|不要|不必|唔使|唔好)(?:再)?(?:给我|給我|帮我|幫我)?(?:登记|登記|立案|记录|記錄|紀錄|受理|上报|上報)${done}+
  |(?:我)?(?:还是|還是)?(?:要|想)?(?:撤回|撤销|撤銷|撤诉|撤訴|撤掉|撤案|撤|取消)(?:掉)?(?:这个|這個|这件事|這件事|我的|它)?(?:投诉|投訴|客訴)?${done}*`,
  `(?:withdraw|cancel|drop|scrap|bin|close|call off|take back)(?: (?:it|this|that|everything|all of it|(?:my|the|this) (?:case|complaint|matter|report|request|ticket)))?|scrap (?:that|it|this)
  |i (?:don't|do not|dont|no longer) (?:want|wish|care) to (?:pursue|take|go on with|continue|carry on|complain|chase)(?: (?:it|this|that|with (?:it|this)|about (?:it|this|that)))*(?: (?:any ?more|any (?:further|longer)|further))*
  |(?:i (?:sent|wrote) (?:this|that|it) to )?(?:the )?wrong (?:person|chat|company|dealer|garage|group)|pretend i (?:never|didn't) (?:said|say|wrote|write|complained?)(?: anything)?`,
)
const weary = '扯|计较|計較|耗|吵|纠缠|糾纏|啰嗦|囉嗦|浪费时间|浪費時間|折腾|折騰|跑|弄|管|理'
/** Of the matter, or only of the talk: to be asked. */
const givenUp = wordsOf(
  'g',
  `(?:还是|還是|就)?(?:算|罢|罷)${done}+|拉倒${done}*|(?:这事|這事|这件事|這件事|那)?就(?:这么|這麼|这样|這樣)(?:着|算)${done}*|(?:我)?(?:就)?(?:(?:认|認)(?:栽|倒霉|倒楣)|(?:放弃|放棄)(?=了))${done}*|(?:我)?(?:就)?(?:认|認)${done}+
  |(?:我)?(?:(?:懒得|懶得|没力气|沒力氣)(?:再)?(?:(?:跟|和|同|理)(?:你们|你們|你哋|您))?|(?:不想|唔想)(?:再)?(?:跟|和|同)(?:你们|你們|你哋|您)|(?:不想|唔想)再?)(?:再)?(?:${weary})(?:下去)?(?:你们|你們)?${done}*
  |(?:就)?(?:不|唔)(?:再)?(?:麻烦|麻煩|劳烦|勞煩)(?:你们|你們|你哋|您)?${done}+|(?:我)?自己(?:去|来|來)?(?:搞|弄|想办法|想辦法|解决|解決|处理|處理|修)(?:算|好)?${done}*|(?:不用|不必|唔使|唔駛)(?:再)?(?:你们|你們|你哋)?(?:管|理|弄|搞|跟)?${done}+|不(?:要|弄|搞|必)${done}+
  |(?:我)?(?:以后|以後|再也|也|就|都)*不(?:想|会|會|敢)?(?:再)?(?:找|指望|求|靠)(?:你们|你們|你哋|您)${done}+|(?:我)?(?:不想|唔想|懒得|懶得)(?:再)?(?:跟|和|同)(?:你们|你們|你哋|您)(?:再)?(?:说|說|讲|講|谈|談|聊)(?:话|話|下去)?${done}*
  |(?:我)?(?:就是|只是|不过|不過|随便|隨便)(?:随便|隨便)?(?:想)?(?:吐槽|抱怨|发发牢骚|發發牢騷|说说|說說|唠叨)(?:一下|几句|幾句|而已)*${done}*`,
  `never ?mind|forget (?:about )?(?:it|this|that|everything|the whole (?:thing|matter))|(?:let's )?leave it(?: (?:there|at that|be))?|let it (?:be|go)|don't bother|no need|(?:i )?(?:can't|cannot|can not) be (?:bothered|arsed)(?: (?:any ?more|with (?:it|this|that)))*|(?:i'm |i am )?not bothered(?: about it)?(?: any ?more)?|(?:it's|it is|that's|its)? ?(?:really |just |honestly )?not worth (?:it|the (?:hassle|bother|effort|trouble|time)|my (?:time|while)|all this)|(?:it's |it is )?too much (?:hassle|trouble|bother)|i (?:won't|will not|'?m not going to|am not going to) (?:bother|trouble|contact|ask|chase|waste) (?:you(?: lot| guys| people)?|my time)(?: (?:any ?more|again|any longer|further|with you|with this))*|i give up(?: on you(?: lot| guys| people)?)?|i'll (?:sort|fix|deal with|do) it myself`,
)
/** Somebody else has put it right, or it was made up otherwise. */
const settled = wordsOf(
  'g',
  `(?:我|已经|已經|都|早就|自己|我自己|是|刚刚|剛剛|后来|後來|现在|現在)*(?:(?:找|叫|请|請|让|讓|去|在|到|有|跟|和|同)?(?:你们|你們|你哋)?(?:的)?(?:我)?(?:一?个|一個)?(?:朋友|家人|老公|老婆|先生|太太|我哥|我爸|儿子|兒子|同事|外面|外头|外頭|别人|別人|别家|別家|别的店|別的店|人|熟人|修理厂|修理廠|修车厂|修車廠|保养厂|保養廠|路边店|路邊店|厂家|原厂|原廠|店长|店長|经理|經理|老板|老闆|销售|銷售|顾问|顧問|业务|業務)+(?:那边|那邊)?)?(?:私下|当面|當面|已经|已經|都|就)*(?:帮我|幫我|给我|給我|替我|把它)?(?:(?:修|弄|搞|整|处理|處理|解决|解決|谈|談|协商|協商|商量)(?:好|妥|定|掂)|解决|解決|和解|私了)(?:了|咗)${done}*
  |(?:它|车子?|車子?|蓝牙|藍牙)?(?:自己|现在|現在|后来|後來|又|已经|已經)+(?:都)?(?:好|可以|能用|正常)了${done}*|(?:这个|這個|那个|那個)?(?:问题|問題|事情?|事儿)(?:已经|已經|都)?(?:解决|解決|搞定|处理好|處理好|谈妥|談妥)(?:了|咗)${done}*`,
  `(?:it|the car|everything|that) (?:works|is working|seems fine|is fine|is ok(?:ay)?)(?: fine| again| now| by itself| on its own)+|(?:it's|its|it is|that's|it has|it's all|all|everything is)(?: been)?(?: all)? (?:sorted|fixed|resolved|solved|dealt with|mended|repaired|settled)(?: (?:now|out|already|elsewhere|itself|by \\w+|thanks|since))*|(?:i |i've |i have )?(?:already )?(?:had|got|have|sorted|fixed|mended) (?:it|that|this)(?: out)?(?: (?:sorted|fixed|repaired|mended|done|resolved))?(?: (?:elsewhere|myself|somewhere else|at another \\w+|by (?:a |my |another )?\\w+|now|already))*
  |(?:my |a )(?:friend|mate|husband|wife|brother|dad|son|local garage|mechanic) (?:has )?(?:fixed|sorted|repaired|mended) it(?: for me)?|(?:another|a different) (?:garage|dealer|workshop|shop) (?:has )?(?:fixed|sorted|repaired|mended) it|(?:i've |i have |we've |we )?(?:already )?(?:come to an agreement|agreed|settled it|sorted it out) with (?:the|your) (?:\\w+ )?(?:manager|store|boss|team)`,
)
/** The car is theirs no longer. */
const sold = wordsOf(
  'g',
  `(?:我|我的|我们|我們|那|这|這|台|辆|輛|部|把|反正)*(?:车子?|車子?)(?:我|我们|我們|已经|已經|都|早就|早|昨天|前天|上周|上週|上个月|上個月|刚|剛|刚刚|剛剛|前几天|前幾天|给|給|被我)*(?:(?:卖|賣|转手|轉手|过户|過戶|报废|報廢)(?:掉|出去|给别人|給別人)?|处理掉|處理掉)了${done}*`,
  `(?:i've |i have |i |we've |we have |we )?(?:already |just |since )?(?:sold|scrapped|traded in|got rid of) (?:it|that|(?:the|my|our|that|this) (?:car|vehicle))(?: (?:already|now|last (?:week|month)|anyway|yesterday|since|meanwhile))*|(?:the|my|our) (?:car|vehicle)(?:'s| is| has been| was)?(?: already| now)? (?:sold|scrapped)(?: (?:already|now|anyway))*`,
)
/** What may stand beside it and changes nothing. */
const beside = wordsOf(
  'g',
  `就(?:这样|這樣|这么着|這麼著|那样|那樣)|随便|隨便|好${done}*|行${done}*|嗯|唉|哎|诶|欸|那|就|我|请|請|帮我|幫我|是的?|对|對|谢谢|謝謝|多谢|多謝|辛苦|没事|沒事|不用(?:再)?(?:打|联系|聯絡|联络|打电话|打電話|来|來)(?:给我|給我|我)?${done}*|(?:不用|唔使)(?:你们|你們|你哋)?${done}*|(?:这件事|這件事|这事|這事|这个|這個)|吧|了|啦|啊|呀|喇|的`,
  `yes|no|ok(?:ay)?|well|fine|actually|just|please|sorry|oh|ah|you know what|thanks?|thank you|cheers|now|then|all|and|so|anyway|i|can|could|you|want|would like|i'd like|let me|let's|do|to|how|we|any ?more|it|already`,
)

export type Leaving = 'withdrawn' | 'givenUp' | 'settled' | 'sold'

/** Under a condition, or with something still demanded: "要是今天修好我就不投诉了", "withdraw it, but fix the car". */
const onlyIf =
  /要是|如果|假如|只要|除非|的话|的話|若|万一|萬一|等(?!等)[^,，。]{0,10}(?:再|我就|就)|但是?|可是|不过(?!是)|不過(?!是)|然而|必须|必須|\b(?:if|unless|until|once|provided|but|when you)\b/i
export const isConditional = (text: string): boolean => onlyIf.test(text)

/** Not so, or asked. */
const denied =
  /(?:没|沒|没有|沒有|还没|還沒|还不|還不|不能|不会|不會|怎么|怎麼|哪|岂|豈|难道|難道|绝不|絕不|休想)[^,，。]{0,6}(?:算|修|解决|解決|谈|談|弄|撤)|[?？吗嗎]\s*$|\b(?:not|n't|never) (?:be(?:en)? )?(?:sorted|fixed|resolved|solved|withdraw\w*|cancel\w*|drop\w*|forget\w*|let\w*)/i

const longest = 60

/** What the whole message says, and nothing else; undefined: something else, or more. */
export function leavingOf(text: string): Leaving | undefined {
  const plain = text.trim()
  if (plain.length > longest || onlyIf.test(plain) || denied.test(plain)) return undefined
  const kinds: Leaving[] = []
  let rest = plain
  for (const [kind, words] of [
    ['sold', sold],
    ['settled', settled],
    ['withdrawn', withdrawn],
    ['givenUp', givenUp],
  ] as const) {
    const left = rest.replace(words, ' ')
    if (left !== rest) kinds.push(kind)
    rest = left
  }
  if (kinds.length === 0 || /[\p{L}\p{N}]/u.test(rest.replace(beside, ' '))) return undefined
  // asked for in so many words, whatever the reason
  return (['withdrawn', 'sold', 'settled'] as const).find(each => kinds.includes(each)) ?? 'givenUp'
}

const nothingWrong = wordsOf(
  'g',
  `(?:我|我们|我們|真的|已经|已經|现在|現在|都|也)*(?:没|沒)(?:有)?(?:(?:什么|什麼|啥)(?:大)?(?:事情?|问题|問題)(?:了|啦|的)?|(?:大)?(?:事情?|问题|問題)(?:了|啦))`,
  `never ?mind|(?:i'm|i am|we're|it's|it is|everything(?:'s| is)|all(?: is)?) (?:all )?(?:fine|ok(?:ay)?|good|sorted)(?: now)?|(?:fine|ok(?:ay)?|good|sorted) now|(?:there's |there is )?nothing(?:'s| is)? wrong|it was nothing|forget it`,
)
const nobodyRings = wordsOf(
  'g',
  `(?:不用|不必|不需要|别|別|不要|唔使|无需|無需)(?:再)?(?:(?:给|給|跟|和)我)?(?:打电话|打電話|打给|打給|联系|聯繫|聯絡|联络|找|回电|回電)(?:给|給)?(?:我)?(?:了|啦|吧)?`,
  `(?:there's |there is )?no need (?:for (?:you|anyone|anybody) )?to (?:call|ring|contact|phone)(?: me)?(?: back)?|(?:please )?(?:you )?(?:don't|do not|needn't) (?:need to |have to |bother to )?(?:call|ring|contact|phone)(?: me)?(?: back)?`,
)
const touchedWrongly = wordsOf(
  'g',
  `(?:我)?(?:真的|真|是|就是|只是|不小心|刚才|剛才)*(?:点|點|按|触|觸)(?:错|錯)(?:的|了|啦)?`,
  `(?:i )?(?:really |only |just )*(?:pressed|tapped|clicked|hit) (?:(?:it|this|that|the wrong (?:button|thing|one)) ?)*(?:by (?:mistake|accident))?|(?:it was )?(?:by mistake|the wrong button)`,
)

/** "没事了不用联系我": one alone would be a wish how to be reached, or an answer put right; two together are the end of the matter. */
export function callsItOff(text: string): boolean {
  const plain = text.trim().replaceAll('’', "'")
  if (plain.length > longest || onlyIf.test(plain) || /[?？吗嗎]\s*$/.test(plain)) return false
  let rest = plain
  let kinds = 0
  for (const words of [touchedWrongly, nobodyRings, nothingWrong]) {
    const left = rest.replace(words, ' ')
    if (left !== rest) kinds += 1
    rest = left
  }
  return kinds > 1 && !/[\p{L}\p{N}]/u.test(rest.replace(beside, ' '))
}

/** Nothing of it is wished for any more, or nobody is to be troubled: said by the content as often as by the weary. */
const onlyPolite =
  /^(?:不用|不必|不要|唔使)[了啦吧啊]*(?:谢谢|謝謝)?$|^(?:那|就|也|我)*(?:不|唔)(?:用|必)?(?:再)?(?:麻烦|麻煩|劳烦|勞煩)(?:你们|你們|你哋|您)?[了啦啊]*$|^(?:no need|don't bother)$/i
const spent =
  /\bi(?:'m| am) (?:(?:so |just )?(?:over it|tired|sick)|so (?:done|through)|(?:just )?(?:done|through|finished)(?= (?:with|of) ))(?: (?:with|of) (?:it|this|that|all (?:of )?(?:it|this)|you(?: lot| guys| people)?))?$|^whatever$/i

/** It runs, it is good, thank you: who lets it go beside this need not be unhappy. */
const content = wordsOf(
  '',
  `(?:挺|蛮|蠻|很|都|还|還|真|还算|還算|非常)(?:好|不错|不錯|顺|順|行|可以|棒|正常|满意|滿意|稳|穩)(?!意思)|好(?:着|著)[呢哩吶]|好得很|好用|好(?:开|開)|(?:满|滿)意(?!了?[吧吗嗎没沒])|正常|不错|不錯|(?:没|沒|冇)(?:有)?(?:啥|什么|什麼)?(?:问题|問題|毛病|事)了?$|(?:谢|謝)(?:谢|謝)|多(?:谢|謝)|感(?:谢|謝)|感恩`,
  `works|working|runs|running|perfect(?:ly)?|(?:all|it's|it is|everything(?:'s| is)|car(?:'s| is)) (?:(?:all|really|very|quite|now) )*(?:good|fine|great|ok(?:ay)?|well|sorted)|great|brilliant|(?:very |quite |so )?(?:happy|pleased|satisfied)|thanks?|thank you|cheers`,
)
const denies =
  /不(?!错|錯)|(?:没|沒)(?!(?:有)?(?:啥|什么|什麼)?(?:问题|問題|毛病|事))|别(?:家|的|处)|別(?:家|的|處)|外面|其他|其它|怎么|怎麼|哪|\b(?:not|never|no|nothing|nobody|none|hardly|barely|still|but|another|other|elsewhere)\b|n't\b/i

/** Had enough, in one of its clauses at least, whatever reason stands beside it; `kindly`: with a good word or none, so nobody knows. */
export function lettingGo(text: string): 'wearily' | 'kindly' | undefined {
  const plain = text.trim().replaceAll('’', "'")
  if (plain.length > longest || onlyIf.test(plain)) return undefined
  const clauses = plain.split(/[,，。.!！;；、~～\s]*[,，。.!！;；、~～\n]+\s*/).filter(each => each.length > 1)
  const polite = clauses.filter(each => onlyPolite.test(each))
  const others = clauses.filter(each => !polite.includes(each))
  const tired = others.filter(each => spent.test(each) || ['givenUp', 'withdrawn'].includes(leavingOf(each) ?? ''))
  const beside = others.filter(each => !tired.includes(each))
  if (tired.length > 0 && !beside.some(each => content.test(each) && !denies.test(each))) return 'wearily'
  return tired.length + polite.length > 0 && !beside.some(each => denies.test(each)) ? 'kindly' : undefined
}

/** Let go, provided that something just asked about is so: "不影响的话就撤". */
export const letsGoIf = (text: string): boolean =>
  text.length <= longest &&
  /(?:不|没|沒)(?:会|會|有)?(?:影响|影響|关系|關係|变|變|耽误|耽誤)|\b(?:if|as long as|so long as|provided)\b.{0,40}\b(?:affect|matter|change|make any difference)/i.test(
    text,
  ) &&
  /就(?:撤|取消|不追|不投|算)|\b(?:withdraw|drop|cancel|close)\b/i.test(text)

/** "没了，谢谢": nothing more is told; what nobody can do without is still asked for. */
export const thatIsAll =
  /^(?:嗯|好的?|行|[,，\s])*(?:(?:没|沒)(?:有)?(?:别的|別的|其他的?|其它的?)?(?:要说的?|要說的?|补充的?|補充的?)?了|(?:就|只有)(?:这些|這些|这么多|這麼多)了?|(?:没|沒)(?:有)?(?:别的|別的|其他|其它)(?:的|了|要说|要說|要补充|要補充)*)[啊呀哦喔啦吧]*[\s,，。.!！]*(?:谢谢|謝謝|多谢|多謝|感谢|感謝|辛苦|麻烦|麻煩)?(?:了|您|你|你们|你們|啦)*[。.!！~\s]*$|^(?:no[,\s]+)?(?:that's|that is|thats) (?:all|it|everything)(?: (?:i have|for now|really))?[\s,.!]*(?:thanks?|thank you|cheers)?(?: (?:very|so) much)?[.!\s]*$|^(?:no[,\s]+)?(?:nothing (?:else|more)|no more)[\s,.!]*(?:thanks?|thank you|cheers)?[.!\s]*$/i
