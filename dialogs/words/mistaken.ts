// The words of somebody who meant nothing: a button touched by accident, a try, a look around. Words only: what follows from them is
// in mistaken.ts.
import { wordsOf } from './wordsOf.ts'

const touched = '(?:点|點|按|碰|摸|戳|触|觸|发|發|传|傳|选|選)'
const button = '(?:按钮|按鈕|按键|按鍵|键|鍵|菜单|選單|选单|入口|这个|這個|那个|那個|这里|這裡|地方)'

const nothingMeant = wordsOf(
  'g',
  `(?:一)?(?:不小心|没注意|沒注意|无意中?|無意中?|误|誤)(?:就)?(?:给|給)?${touched}(?:到|着|著|错|錯|进来|進來|开|開|上)*(?:了)?${button}?
  |${touched}(?:错|錯)(?:了)?${button}?|(?:误|誤)(?:触|觸|点|點|按|操作)|手(?:滑|抖|误|誤|贱|快)
  |(?:不是|没有?|沒有?)(?:故意|有意|真的?)*(?:想|要|打算|故意|有意)${touched}(?:的|它|这个|這個)?
  |(?:小孩|孩子|小朋友|宝宝|寶寶|儿子|兒子|女儿|女兒|猫|貓)(?:乱|亂|不小心|自己)?(?:点|點|按|碰|玩)(?:到|着|著)?(?:的|了)?
  |(?:随便|隨便|乱|亂|瞎|就|只是|就是|我?只)*(?:点|點|按)(?:着|著)?(?:玩(?:玩|儿)?|看|看看|试试|試試)|(?:随便|隨便)(?:点点|點點|看看|逛逛)|(?:就|只|只是|就是|先)(?:看看|看一下|瞧瞧)(?:而已)?$|(?:测试|測試|试试|試試|试一下|試一下)(?:一下|看|而已)?`,
  `(?:(?:i|we|my (?:kid|son|daughter|child|cat)|(?:i|we) (?:have |must have |just |only )?) ?)?(?:accidentally |mistakenly |unintentionally )?(?:pressed|tapped|clicked|hit|touched|pushed|selected|opened|sent)(?: (?:on|it|this|that|the (?:wrong )?(?:button|menu|thing|one|option)))*(?: (?:by (?:mistake|accident)|accidentally|unintentionally|in error))+
  |(?:(?:i|we) )?(?:(?:have |must have |just )?(?:pressed|tapped|clicked|hit|touched|pushed|selected) )?(?:the )?wrong (?:button|menu|option|key|one)|(?:i )?(?:accidentally|mistakenly) (?:pressed|tapped|clicked|hit|touched|pushed|opened)(?: (?:it|this|that|the (?:button|menu)))*
  |(?:accidental|wrong|mistaken) (?:tap|click|press)|mis-?(?:click|tap|press|touch)(?:ed|es)?|(?:a )?slip of the (?:finger|thumb)|fat[- ]finger(?:ed|s)?(?: it| that)?|(?:that |it )?(?:was )?by mistake|my (?:mistake|bad)|pocket dial(?:led)?|(?:i )?(?:didn't|did not) mean to(?: (?:press|tap|click|hit|touch|open|send|complain)(?: (?:it|this|that|on it|anything))?)?$
  |(?:please )?ignore (?:that|this|me|it)|(?:i'm |i am |was )?(?:just|only) (?:looking(?: around)?|browsing|testing|trying(?: it)?(?: out)?|having a look|seeing what (?:it|this) does)|(?:just |only )?(?:a |this is a )?test(?:ing)?(?: only)?$`,
)
/** Before anything is told it says that nothing was meant; of a complaint there is, that it is to end. */
const noComplaint = wordsOf(
  'g',
  '(?:我)?(?:没有?|沒有?|不是|并?不)(?:真的)?(?:想|要|打算)(?:要)?(?:投诉|投訴|申诉|申訴|反映|客訴)(?:什么|什麼|谁|誰|啥)?',
  "(?:i )?(?:do not|don't|didn't|did not)(?: really)? (?:want|mean|intend) to (?:complain|make a complaint|report anything)",
)
/** What may stand beside it and says no more. */
const around = wordsOf(
  'g',
  `(?:不用|不必|不需要|不要|别|別)(?:再|给我|給我|帮我|幫我)?(?:找|转|轉|叫|安排)?(?:人工|真人|客服|人员|人員|人|同事|同仁)(?:来|來)?(?:联系|聯繫|聯絡)?(?:我)?|不好意思|对不起|對不起|抱歉|(?:没|沒)(?:什么|什麼|啥)?(?:事|事情|问题|問題)|谢谢|謝謝|不用(?:管|理|回|处理|處理)?(?:我)?|别(?:管|理)(?:我)?|(?:请|請)?(?:忽略|无视|無視)|打扰|打擾|刚刚|剛剛|刚才|剛才|不小心|而已|真的|其实|其實|应该|應該|可能|好像|我|你好|您好|是|的|了|啦|啊|呀|哈+|嘿+|哦|喔|噢|嗯|唉|哎|诶|欸|呢|嘛|就|只|也|这个|這個|那个|那個|投诉|投訴`,
  `(?:i )?(?:don't|do not) need (?:a person|a human|anyone|anybody)|no need for (?:a person|a human|anyone|anybody)|oh|oops|whoops|ah|sorry|my apologies|apologies|no worries|never ?mind|all good|nothing|it's|it is|that's|that|it|this|was|is|please|thanks?|thank you|just|all|no|i|there's|wrong|ok(?:ay)?|hi|hello|hey|a|an|the|complaint|button|menu|accident(?:al(?:ly)?)?`,
)
const longest = 50
/** behind it */
const mostStops = 20

const mistyped = wordsOf(
  'g',
  '(?:打|写|寫|说|說|输|輸|填)(?:错|錯)(?:了)?(?:字)?',
  '(?:(?:that |it )?(?:was |is )?a )?typo|mis-?typed?(?: (?:that|it))?|(?:i )?(?:wrote|typed) (?:that|it) (?:wrong|by mistake)',
)

/** Nothing but words of these kinds and what may stand beside them. */
function saysOnly(text: string, kinds: readonly RegExp[]): boolean {
  const said = text.trim()
  // so that what is long is left before any of it is looked through
  if (said.length > longest + mostStops || /[?？]/.test(said)) return false
  const plain = said.replaceAll('’', "'").replace(/[\s,，。.!！~～、…]+$/u, '')
  if (plain.length > longest) return false
  const left = kinds.reduce((rest, kind) => rest.replace(kind, ' '), plain)
  return left !== plain && !/[\p{L}\p{N}]/u.test(left.replace(around, ' '))
}

/** Nothing but that: "点错了，不好意思", "sorry, wrong button". */
export const isMistaken = (text: string): boolean => saysOnly(text, [nothingMeant])
/** The same where there is no complaint yet: "没想投诉", "I don't want to complain". */
export const meansNothing = (text: string): boolean => saysOnly(text, [nothingMeant, noComplaint])
/** The last word is not to count, typed or touched. */
export const isSlip = (text: string): boolean => saysOnly(text, [nothingMeant, mistyped])
