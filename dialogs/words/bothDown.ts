// Words in which customers turn down what is put to them together with what was agreed on before it: "这个不要，原来的也不要了", "not the
// old one either". Words only: whether anything is agreed is not known here.
import { asks } from './choosing.ts'
import { keptIn, turnsDownAll } from './keeping.ts'

const old =
  '(?:(?:我们|我們|咱们|咱們|你们|你們|您)?(?:原来|原來|之前|以前|先前|原先|原本|当初|當初|最初|早先|上次|前面|一开始|一開始|老|旧|舊)(?:同意|答应|答應|[说說谈談讲講定给給选選]){0,2}[好定过過]?(?:了)?(?:的)?(?:那|这|這)?(?:一)?(?:个|個|种|種|套|份)?(?:方案|办法|辦法|约定|約定|协议|協議)?)'
const no =
  '(?:不(?:想|打算|会|會|再|能)*(?:再)?(?:要|行|好|干|幹|同意|接受|满意|滿意|认|認|算数|算數|算|作数|作數|可以|考虑|考慮|选|選|用|换|換|喜欢|喜歡)(?:了)?|算了|作废|作廢|取消|免了|拉倒|没法接受|沒法接受|接受不了)'
/** "原来的也不要了", "也不要原来的了". */
const oldTooInChinese = new RegExp(
  `${old}(?:我|的话|的話)?(?:也|都|同样|同樣|一样|一樣|一并|一併|照样|照樣)(?:一样|一樣|就)?${no}|(?:也|都|更|同样|同樣)(?:一样|一樣)?${no}(?:${old})|(?:连|連)${old}(?:我)?(?:也|都)?${no}`,
  'u',
)
/** "新的旧的都不要", "这个和原来的我都不同意". */
const pairInChinese = new RegExp(
  `(?:${old}.{0,6}(?:新|这|這|现在|現在)|(?:新|这|這|现在|現在)[^,，。]{0,6}${old})[^,，。不]{0,4}(?:都|全|统统|統統|一个都|一個都|一概)${no}`,
  'u',
)
const oldInEnglish =
  '(?:the |that |your )?(?:old|original|earlier|previous|first|prior|former|agreed|other)(?: (?:one|offer|deal|agreement|plan|option|solution|arrangement|proposal))?(?: (?:that )?we (?:had )?agreed(?: on| to)?)?|what (?:we|i) (?:had )?(?:agreed|said|settled)(?: on| to)?(?: before| earlier)?'
const oldTooInEnglish = new RegExp(
  `\\b(?:not|nor|neither|don't (?:want|accept|like|need)|do not (?:want|accept|like|need)|no longer want|won't (?:take|accept)|and no to) (?:even )?(?:${oldInEnglish})(?: (?:either|any ?more|too|as well))\\b|\\bnor (?:do i want )?(?:${oldInEnglish})\\b|\\b(?:${oldInEnglish}) (?:is|isn't|is not|was|won't|will not|doesn't|does not|can go|is off)\\b[^.,;!?]{0,24}\\b(?:either|too|as well)\\b|\\bneither (?:this|that|the new(?: one)?|it)[^.!?]{0,12} nor (?:${oldInEnglish})\\b|\\bneither (?:the )?(?:new|old)(?: one)? (?:nor|or|and) (?:the )?(?:old|new)\\b|\\b(?:both|the old and the new|the new and the old)[^.,;!?]{0,12} (?:are off|are out|are no good|are unacceptable)\\b`,
  'i',
)
const onlyIf =
  /如果|要是|假如|除非|只要|的话就|的話就|不然|否则|否則|万一|\b(?:if|unless|as long as|provided|otherwise|or else)\b/i
/** Something of their own is wished for: neither of what there is will do. */
const ownWish =
  /(?:我|我们|我們|只|就|必须|必須|坚持|堅持|还是|還是|得)(?:只|就|还是|還是|坚持|堅持)?(?:要|想要|要求)(?!想|问|問|考虑|考慮|知道|原|之前|先|第)|(?:要求|得|必须|必須)(?:给我|給我)?(?:退|赔|賠|补|補|换|換|修|免)|\b(?:i|we)(?:'d| would)? (?:still |only |just )?(?:want|need|expect|demand|insist|like)\b(?! (?:to (?:think|ask|know|keep|stay|stick)|neither|none))/i

const longest = 120
const clausesOf = (text: string): string[] =>
  text
    .replaceAll('’', "'")
    .split(/[,，;；。.!！\n]+|(?<=[?？])/)
    .map(each => each.trim())
    .filter(each => each !== '')

/** @param only one thing is put to them: "neither" is that and what stands */
export function turnsDownBoth(text: string, only: boolean): boolean {
  if (text.length > longest || onlyIf.test(text) || keptIn(text) !== undefined) return false
  const clauses = clausesOf(text).filter(each => !asks(each))
  const plain = clauses.join('，')
  if ([oldTooInChinese, pairInChinese, oldTooInEnglish].some(each => clauses.some(said => each.test(said)))) return true
  if (oldTooInEnglish.test(plain)) return true
  return clauses.some(turnsDownAll) && (only || ownWish.test(plain))
}
