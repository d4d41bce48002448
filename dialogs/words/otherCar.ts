// Words for a car of theirs that is not the one told of first, for whose it is, and for somebody else who is to be reached. Knows no case.

const kin =
  '(?:老婆|太太|爱人|愛人|媳妇|媳婦|妻子|老公|丈夫|先生|爸爸?|妈妈?|媽媽?|父亲|父親|母亲|母親|爸妈|爸媽|岳父|岳母|公公|婆婆|儿子|兒子|女儿|女兒|女婿|哥哥?|姐姐?|弟弟?|妹妹?|朋友|同事)'
const unit = '(?:台|臺|辆|輛|部)'
const kinEnglish =
  "(?:wife|husband|spouse|partner|son|daughter|father|mother|dad|mum|mom|parents|brother|sister|friend|colleague|boyfriend|girlfriend)(?:'s|’s|s'|s’)"
const carEnglish = '(?:car|vehicle|suv|van|truck|one)'

const clauseEnd = '\\s*(?:$|[,，。.!！?？;；、])'
const plate = '\\s*(?:\\p{Script=Han}[a-z]-?[a-z0-9]{5}|[a-z]{2,3}-?\\d{4})'
/** 辆 counts cars alone; 台 and 部 count much else, and the word for a car, a plate or nothing has to follow. */
const oneCar = `(?:辆|輛|[台臺部](?=车|車|${clauseEnd}|${plate})|[台臺](?=也))`
const notCars = '手机|手機|电话|電話|电脑|電腦|平板|设备|設備|机器|機器|仪器|儀器'

/** Said to be another: nothing known of the first holds for it. */
const another = new RegExp(
  `(?<![被跟和与與让讓])另(?:外)?(?:的)?(?:有)?(?:那)?(?:一)?${oneCar}|(?:第二|别的|別的)${unit}(?:车|車)|(?:还|還)有(?:一|1)?${unit}(?:车|車)|\\b(?:my|our|the) (?:other|second) ${carEnglish}\\b|\\banother (?:car|vehicle) of (?:mine|ours)\\b|\\b(?:have|got|own) (?:another|a second) ${carEnglish}\\b`,
  'iu',
)
/** What another car did to theirs is told of their own. */
const collides =
  /撞|追尾|(?<!雨)[刮剐](?!水|片)|蹭|碰(?!到|巧|见|見)|[变變]道(?!辅助|輔助|预警|預警)|\b(?:hit|cut (?:me|us) off|ran into|crashed into|changed lanes|swerved|rear-ended)\b/i
const ofTheirs = new RegExp(
  `(?:我|咱)(?:们|們)?(?:家(?:里|裡)?)?(?:的)?(?:另(?:外)?(?:的)?(?:有)?|(?:还|還)有)(?:那)?(?:一|1)?(?:[辆輛台臺](?!${notCars})|部(?:车|車))|\\b(?:my|our) (?:other|second) ${carEnglish}\\b`,
  'i',
)
export const saysAnotherCar = (text: string): boolean =>
  text
    .slice(0, 120)
    .split(/[。!！?？;；\n]/)
    .some(each => ofTheirs.test(each) || (another.test(each) && !collides.test(each)))

/** A car of somebody near them or of their firm. "这是我老婆的车" is the one at hand. */
const carOfKin = `(?:的)?(?:${kin}|公司)(?:的)?(?:另)?(?:那|这|這)?${unit}?(?:车|車)(?!主|位|牌|险|險)`
const ofKin = new RegExp(
  `(?<![是开開])(?:我|我们|我們|咱|咱们)(?:家|家里|家裡)?${carOfKin}|(?:^|[\\s,，。;；、]|还有|還有|另外)${carOfKin}|(?<!\\b(?:it's|it is|its|this is|that's|that is|drive|driving|drove|in) )\\b(?:my|our) (?:${kinEnglish}|company(?:'s)?) (?:[a-z0-9]+ )?${carEnglish}\\b`,
  'i',
)
export const saysCarOfKin = (text: string): boolean => ofKin.test(text.slice(0, 120))

/** Told beside what was told, not instead of it. */
const beside =
  /也|还有|還有|另外|此外|同时|同時|加上|^[^\p{L}\p{N}]*[还還再]|\b(?:too|also|as well|another|besides|plus|on top of)\b|^[^\p{L}\p{N}]*and\b/iu
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

/** "打我的13912345678", beside somebody else's: what stands right before the number says that it is their own. */
const own =
  /(?:(?<!(?:别|別|不要|不用|勿|不)(?:再)?)(?:打|换|換|联系|聯絡|联络|聯繫|找|用|拨|撥|改)(?:给|給|成|用)?我|我的|我(?=这|這|新|本人|自己|(?:手机|手機|电话|電話|号|號)))(?:本人|自己|(?:这|這)(?:个|個|边|邊)?|另(?:外)?一?[个個]?|新|手机|手機|电话|電話|号码?|號碼?|的|是|[:：,，\s])*$|\b(?:my (?:(?:own|new|other|phone|mobile|cell) )*(?:number|phone|mobile|cell)|(?:call|ring|reach|text|contact|phone) me(?: (?:on|at|under|instead|please))*|mine)(?: (?:is|is now|now|instead|it's|on|at))*[\s,:]*$/i
/** @param before the text up to the number */
export const isOwnNumber = (before: string): boolean => own.test(before)
export const namesSeveralNumbers = (text: string): boolean => (text.match(/\d(?:[\s-]?\d){6,}/g)?.length ?? 0) > 1

/** How a car is theirs, as it was told: not of somebody else. */
export const isOwner = (relation: string): boolean => /本人|自己|车主$|車主$|^(?:the )?owner$/i.test(relation)
export const isPutAsQuestion = (text: string): boolean => /[?？吗嗎呢]/.test(text)
