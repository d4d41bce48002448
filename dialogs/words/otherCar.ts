// Words for a car of theirs that is not the one told of first, for whose it is, and for somebody else who is to be reached. Knows no case.

const kin =
  '(?:老婆|太太|爱人|愛人|媳妇|媳婦|妻子|老公|丈夫|先生|爸爸?|妈妈?|媽媽?|父亲|父親|母亲|母親|爸妈|爸媽|岳父|岳母|公公|婆婆|儿子|兒子|女儿|女兒|女婿|哥哥?|姐姐?|弟弟?|妹妹?|朋友|同事)'
const unit = '(?:台|臺|辆|輛|部)'
const kinEnglish =
  "(?:wife|husband|spouse|partner|son|daughter|father|mother|dad|mum|mom|parents|brother|sister|friend|colleague|boyfriend|girlfriend)(?:'s|’s|s'|s’)"
const carEnglish = '(?:car|vehicle|suv|van|truck|one)'

/** Said to be another: nothing known of the first holds for it. What another car did to theirs is told of their own. */
const another = new RegExp(
  `(?<![被跟和与與让讓])另(?:外)?(?:的)?(?:有)?(?:一)?${unit}(?!.{0,4}[撞追碰刮蹭])|(?:第二|别的|別的)${unit}(?:车|車)|还有(?:一|1)?${unit}(?:车|車)|還有(?:一|1)?${unit}(?:车|車)|\\b(?:my|our|the) (?:other|second) ${carEnglish}\\b|\\banother (?:car|vehicle) of (?:mine|ours)\\b|\\b(?:have|got|own) (?:another|a second) ${carEnglish}\\b`,
  'i',
)
export const saysAnotherCar = (text: string): boolean => another.test(text.slice(0, 120))

/** A car of somebody near them or of their firm. "这是我老婆的车" is the one at hand. */
const carOfKin = `(?:的)?(?:${kin}|公司)(?:的)?(?:另)?(?:那|这|這)?${unit}?(?:车|車)(?!主|位|牌|险|險)`
const ofKin = new RegExp(
  `(?<![是开開])(?:我|我们|我們|咱|咱们)(?:家|家里|家裡)?${carOfKin}|(?:^|[\\s,，。;；、]|还有|還有|另外)${carOfKin}|(?<!\\b(?:it's|it is|its|this is|that's|that is|drive|driving|drove|in) )\\b(?:my|our) (?:${kinEnglish}|company(?:'s)?) (?:[a-z0-9]+ )?${carEnglish}\\b`,
  'i',
)
export const saysCarOfKin = (text: string): boolean => ofKin.test(text.slice(0, 120))

/** Told beside what was told, not instead of it. */
const beside =
  /也|还有|還有|另外|此外|同时|同時|加上|^\W*[还還再]|\b(?:too|also|as well|another|besides|plus|on top of)\b|^\W*and\b/i
export const isToldBeside = (text: string): boolean => beside.test(text.slice(0, 160))

/** What was told before is put right: the same car. */
const putsRight =
  /不对|不對|不是|说错|說錯|写错|寫錯|打错|打錯|搞错|搞錯|弄错|弄錯|填错|填錯|记错|記錯|更正|纠正|糾正|应该是|應該是|改成|改为|改為|改一下|换成|換成|\b(?:sorry|actually|wrong|mistake|mistyped|typo|i meant|correction|should be|instead|not)\b/i
export const saysPutRight = (text: string): boolean => putsRight.test(text.slice(0, 160))

/** "她的电话", "她姓周", "her number is": somebody else, whom they speak for. */
const third = `(?:她|他|(?:我)?(?:的)?${kin})`
const ofThird = new RegExp(
  `${third}(?:本人)?(?:的)?(?:联系|聯絡|联络|聯繫)?(?:电话|電話|手机|手機|号码|號碼|方式|名字)|${third}(?:姓|叫)(?!我|你|您|他|她)|\\b(?:her|his|their|my ${kinEnglish}) (?:(?:phone|mobile|cell|contact|telephone) )?(?:number|phone|mobile|name|cell|surname)\\b|\\b(?:she|he)(?:'s| is) (?:called|reachable)\\b`,
  'i',
)
export const tellsOfThird = (text: string): boolean => text.length <= 160 && ofThird.test(text)
export const namesNumber = (text: string): boolean => /\d(?:[\s-]?\d){6,}/.test(text)
