// What is asked of the store while help is on its way, and is not how to stay safe: what the tow costs, who pays, whether it is a defect,
// whether to take photos; and that somebody was in touch. In both Chinese scripts and in English. Words only.
import { wordsOf } from './wordsOf.ts'

export const asksCost = wordsOf(
  '',
  '多少[钱錢]|多少[费費]用|怎[么麼][收算][费費钱錢]|收[费費][吗嗎么]|要[钱錢][吗嗎么]|要不要[钱錢]|(?:是)?免[费費]的?[吗嗎么]|[费費]用(?:多少|怎[么麼]算)',
  'how much(?! (?:longer|more time|time|further))|what (?:does|will|would) (?:it|the tow|that|this) cost|is (?:it|the tow|towing|this) free|(?:do|will) (?:i|we) have to pay|is there a (?:charge|fee)',
)
export const asksWhoPays = wordsOf(
  '',
  '(?:谁|誰)(?:来|來|要|该|該)?(?:[赔賠付]|出(?:[钱錢]|[?？]|$)|[负負][责責担擔]|承[担擔]|[买買][单單])|你[们們](?:来|會|会|要不要|是不是)?(?:[负負][责責]|[赔賠])[^,，。]{0,4}[吗嗎么?？]|要我(?:自己)?(?:出|付|[赔賠])[吗嗎么]?|(?:是不是|[算属屬]不[算属屬]|[算属屬]于?)(?:你[们們]的?)?(?:[质質]量|品[质質]|产品|[设設][计計])(?:的)?(?:[问問][题題]|缺陷|瑕疵)',
  "who(?:'s| is| will|'ll| has| is going to)? (?:going to |to )?(?:pay|pays|paying|cover|covers)|whose fault|are you (?:responsible|liable|paying)|will you pay|is (?:it|this|that) a (?:defect|manufacturing fault)",
)
export const asksPhotos = wordsOf(
  '',
  '(?:要不要|需不需要|用不用|该不该|該不該|是不是要|需要|要|可以|能)(?:先|不能)?(?:拍(?:照|个照|個照|下来|下來|[张張]|视频|影片)|照相|[录錄]像|[录錄]影)[^,，。]{0,4}(?:[吗嗎么?？]|$)',
  '(?:should|shall|do|can|must) (?:i|we) (?:first )?(?:take|get|make) (?:some |any |a )?(?:photos?|pictures?|videos?)|(?:should|shall|can) (?:i|we) (?:photograph|film) (?:it|this|the car)',
)
/** Somebody rang them: no plea for one. */
export const wasRung = wordsOf(
  '',
  '(?:有人|你[们們](?:的人|同事)?|[经經]理|救援|他[们們]?|她)(?:已经|已經|[刚剛]才?|[刚剛][刚剛])?(?:打(?:电话|電話)?(?:给|給)我|[联聯][系絡繫络](?:到|上)?我|跟我[联聯][系絡繫络])(?:了|过了|過了)(?![吗嗎么没沒?？])|接到(?:你[们們]的?)?(?:电话|電話)了',
  "(?:someone|somebody|he|she|they|your (?:colleague|manager|man)|the (?:manager|rescue|tow company)) (?:has |have |just |already |'s )*(?:called|rang|rung|phoned|contacted|reached) (?:me|us)(?! (?:yet|back)\\b)",
)
export const deniesRung =
  /[没沒]有?人|[还還][没沒]|但|可是|不过|不過|[吗嗎么?？]\s*$|\b(?:nobody|no one|but|not|never|yet|n't)\b|\?/i
