// Who is shut in a car, whether it is whoever writes, and that it gets worse in there. In both Chinese scripts and in English. Words only.
import { wordsOf } from './wordsOf.ts'

/** Somebody who cannot help themselves. */
export const othersInside = wordsOf(
  '',
  `孩子|小孩|宝宝|寶寶|宝贝|寶貝|小朋友|娃|儿子|兒子|女儿|女兒|闺女|孙子|孫子|孙女|孫女|老人|长辈|長輩|爷爷|爺爺|奶奶|阿公|阿嬤|我妈|我媽|我爸|老婆|太太|老公|先生|狗|猫|貓|毛孩|婴儿|嬰兒`,
  `baby|babies|child|children|kids?|son|daughter|toddler|infant|newborn|boy|girl|grand\\w+|mother|father|mum|mom|dad|wife|husband|dogs?|puppy|cat`,
)
const iZh =
  '(?<![的和])我(?:们|們|俩|倆|人|自己|一个人|一個人|也|都|还|還|就|正|[跟和](?:(?![你您说說讲講看把的]|发现|發現)[^,，。]){0,6})*'
const carZh = '(?:车|車)子?'
const inZh = '(?:里|裡|裏|内|內|上)'
const imEn = "(?:i['’]?m|i am|we['’]re|we are)"
/** Whoever writes is inside, alone or with them. */
export const selfInside = wordsOf(
  '',
  `${iZh}(?:被(?:反)?(?:锁|鎖|关|關)|(?:被)?(?:反)?(?:锁|鎖|关|關)(?:在|到|进|進|${carZh}${inZh})|(?:被)?[困卡]|在(?:${carZh}${inZh}|${inZh}(?:面|头|頭|边|邊)))|(?:和|跟)我(?:都|一起|被|也)*(?:(?:反)?(?:锁|鎖|关|關)|困|在(?:${carZh}${inZh}|${inZh}(?:面|头|頭)))|我们?(?:都)?(?:出不|下不)|我們(?:都)?(?:出不|下不)`,
  `${imEn}(?=(?:(?!\\b(?:and|but|while|because|as)\\b)[^.!?,;]){0,30}\\b(?:locked|trapped|stuck|shut|inside|in the car|can't get out))|(?:me and|and (?:i|me)|with me)(?=[^.!?,;]{0,30}\\b(?:locked|trapped|stuck|shut|inside|in the car|can't get out))|(?:i|we) (?:can't|cannot|can not) get out|with me in(?:side| the car| here)`,
)
/** Whoever writes stands beside it, whatever else is said. */
export const selfOutside = wordsOf(
  '',
  `${iZh}(?:人|现在|現在|已经|已經|只能|站|待|等|守)*(?:在(?:${carZh}|车门|車門|门|門|窗)?(?:的)?(?:外|旁|边|邊|跟前|前面|后面|後面|窗|门口|門口)|站(?:外面|旁)|(?:出来|出來|下来|下來|下车|下車)了)|${iZh}(?:被)?(?:反)?(?:锁|鎖|关|關)在(?:${carZh}|门|門)?外`,
  `${imEn}(?: (?:just|right|now|here|standing|stood|stuck|waiting|still|both|all|already|currently|there))* (?:out here|outside|next to|beside|near (?:the|my|our|it)|by (?:the|my|our) (?:car|vehicle)|in front of)|${imEn} locked out|(?:i|we|have|i['’]ve|we['’]ve)(?: \\w+)? locked (?:myself|ourselves|me|us) out|(?:i|we) (?:just )?(?:got|stepped|jumped|popped) out`,
)
/** It gets worse for whoever is inside. */
export const worseInside = wordsOf(
  '',
  `好热|好熱|很热|很熱|太热|太熱|热死|熱死|闷热|悶熱|大太阳|大太陽|暴晒|曝晒|中暑|满头汗|滿頭汗|出汗|流汗|脸(?:好|很|都)?红|臉(?:好|很|都)?紅|(?<!(?:钥匙|鑰匙|遥控|遙控|按[钮鈕键鍵]|手机|手機|app)[^,，。]{0,4})[没沒](?:有)?(?:反应|反應|精神|力气|力氣|呼吸|动静|動靜|意识|意識)|不(?:动|動|哭|说话|說話)了|叫不(?:应|應|醒)|昏|晕|暈|喘|抽搐|翻白眼|吐了|快不行|撑不住|撐不住`,
  `hot|heat|boiling|sweat\\w*|red in the face|not (?:respond\\w*|moving|breathing|answering|waking)|(?:isn't|isnt|won't|doesn't|stopped) (?:respond\\w*|mov\\w+|breath\\w+|answer\\w*|wak\\w+|cry\\w*)|unresponsive|unconscious|limp|faint\\w*|passed out|gasping|vomit\\w*|drowsy|can't breathe`,
)
/** So bad that nothing said beside it makes it well. */
export const gravelyWorse = wordsOf(
  '',
  `(?<!(?:钥匙|鑰匙|遥控|遙控|按[钮鈕键鍵]|手机|手機|app)[^,，。]{0,4})[没沒](?:有)?(?:反应|反應|呼吸|动静|動靜|意识|意識)|(?<!(?:车|車|门|門|锁|鎖)子?)不(?:动|動)了|叫不(?:应|應|醒)|昏|晕|暈|抽搐|翻白眼|快不行|撑不住|撐不住`,
  `not (?:respond\\w*|moving|breathing|answering|waking)|(?:isn't|isnt|won't|doesn't|stopped) (?:respond\\w*|breath\\w+|answer\\w*|wak\\w+)|unresponsive|unconscious|limp|faint\\w*|passed out|gasping|can't breathe`,
)
const ofPeopleZh = '(?:人|他|她|它|孩子|小孩|宝宝|寶寶|娃|儿子|兒子|女儿|女兒|老人|狗狗?|猫|貓|大家|我们|我們)'
const alreadyZh = '(?:也|都|已经|已經|终于|終於|总算|總算|刚刚?|剛剛?|自己|被|给|給|安全)'
const takenZh = '(?:抱|救|弄|拉|拖|带|帶|接|爬|走|跑|放|背|扶|挪|搬|拽)'
const wantedZh = '(?<!(?:怎[么麼]|如何|快|赶紧|趕緊|没|沒|想|要|能|才|等|先)[^,，。!！?？]{0,6})'
const notAsked = '(?![吗嗎没沒?？])'
/** Out of it already: done, not wanted. */
export const outOfCar = wordsOf(
  '',
  `${wantedZh}(?:${takenZh}|${ofPeopleZh}${alreadyZh}*|(?:^|[,，。!！\\s])${alreadyZh}*)出[来來]了${notAsked}
  |${wantedZh}${alreadyZh}+[^,，。!！?？]{0,4}${takenZh}出[来來]${notAsked}
  |${wantedZh}[抱救](?:下|出)(?:来|來|车|車)?了${notAsked}
  |${wantedZh}(?:门|門|锁|鎖)${alreadyZh}*(?:打|撬|弄)?[开開]了(?![吗嗎没沒一半个個条條点點?？])
  |(?<!(?:窗|玻璃|空[调調]|冷[气氣]|灯|燈|双闪|雙閃|盖|蓋|箱|怎[么麼]|没|沒|要|等)[^,，。!！?？]{0,6})[打撬][开開]了(?![吗嗎没沒一半个個条條点點窗空冷?？])`,
  `(?<!\\b(?:not|n['’]t|until|once|if|when|unless)(?: \\w+){0,3} )(?:(?:is|are|was|were|am|(?:he|she|it|they|we|baby|kid|child|son|daughter|dog|everyone|everybody|i)['’](?:s|re|m))(?: (?:now|all|both|already|finally|safely|safe and))* out(?! (?:cold|of (?:it|breath|time|options|air)))|(?:got|pulled|took|taken|lifted|carried|helped) (?:him|her|them|it|us|everyone|everybody|(?:the|my|our) \\w+)(?: \\w+)? out|(?:came|climbed|got|crawled) out|(?:door|car|it|window|lock)(?: is| was| has|['’]s)?(?: now| finally| just| been)* (?:opened|unlocked)|(?:opened|unlocked) (?:it|the (?:car|door|doors))|got (?:it|the (?:car|door|doors)) (?:open|unlocked)|(?:door|doors|car) (?:is|are) (?:now |finally )?open)(?!\\s*\\?)`,
)
/** And well by now. */
export const wellAgain = wordsOf(
  '',
  `[没沒]事(?:了|啦)?|(?:好|缓|緩)(?:多了|过来了|過來了)|平安|[没沒]大碍|[没沒]大礙|(?:人|他|她|孩子)(?:都)?(?:很)?好`,
  `fine|ok|okay|all right|alright|safe and (?:well|sound)|doing (?:well|better)`,
)
