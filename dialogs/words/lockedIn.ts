// Who is shut in a car, whether it is whoever writes, and that it gets worse in there. In both Chinese scripts and in English. Words only.
import { wordsOf } from './wordsOf.ts'

/** Somebody who cannot help themselves. */
export const othersInside = wordsOf(
  '',
  `孩子|小孩|宝宝|寶寶|宝贝|寶貝|小朋友|娃|儿子|兒子|女儿|女兒|闺女|孙子|孫子|孙女|孫女|老人|长辈|長輩|爷爷|爺爺|奶奶|阿公|阿嬤|我妈|我媽|我爸|老婆|太太|老公|先生|狗|猫|貓|毛孩|婴儿|嬰兒`,
  `baby|babies|child|children|kids?|son|daughter|toddler|infant|newborn|boy|girl|grand\\w+|mother|father|mum|mom|dad|wife|husband|dogs?|puppy|cat`,
)
/** Whoever writes is inside, alone or with them. */
export const selfInside = wordsOf(
  '',
  `(?<![的和])我(?:们|們|俩|倆|人|自己|一个人|一個人|也|都|还|還|跟|和[^,，。]{0,6})*(?:被)?(?:反)?(?:锁|鎖|关|關|困|卡|在(?:车|車|里|裡))|(?:和|跟)我(?:都|一起|被|也)*(?:锁|鎖|关|關|困|在)|我们?(?:都)?(?:出不|下不)|我們(?:都)?(?:出不|下不)`,
  `(?:i'm|im|i am|we're|we are|me and|and (?:i|me)|with me)(?=[^.!?]{0,30}\\b(?:locked|trapped|stuck|shut|inside|in the car|can't get out))|(?:i|we) (?:can't|cannot|can not) get out|with me in(?:side| the car| here)`,
)
/** It gets worse for whoever is inside. */
export const worseInside = wordsOf(
  '',
  `好热|好熱|很热|很熱|太热|太熱|热死|熱死|闷热|悶熱|大太阳|大太陽|暴晒|曝晒|中暑|满头汗|滿頭汗|出汗|流汗|脸(?:好|很|都)?红|臉(?:好|很|都)?紅|[没沒](?:有)?(?:反应|反應|精神|力气|力氣|呼吸|动静|動靜|意识|意識)|不(?:动|動|哭|说话|說話)了|叫不(?:应|應|醒)|昏|晕|暈|喘|抽搐|翻白眼|吐了|快不行|撑不住|撐不住`,
  `hot|heat|boiling|sweat\\w*|red in the face|not (?:respond\\w*|moving|breathing|answering|waking)|(?:isn't|isnt|won't|doesn't|stopped) (?:respond\\w*|mov\\w+|breath\\w+|answer\\w*|wak\\w+|cry\\w*)|unresponsive|unconscious|limp|faint\\w*|passed out|gasping|vomit\\w*|drowsy|can't breathe`,
)
/** Out of it already. */
export const outOfCar = wordsOf(
  '',
  `出来|出來|抱出|救出|(?:门|門)?(?:打开|打開|开)了|開了`,
  `(?:is|are|'s|got (?:him|her|them|it)|he's|she's|they're|now|was|were) out|out of the car|opened|got (?:him|her|them) out`,
)
