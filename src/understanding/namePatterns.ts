// The ways people say their name, as patterns in the order they are trusted, and the words that are no name. Knows no message.
import { commonSurname, surname } from './surnames.ts'

export const titles = '先生|女士|小姐|太太|老师|总|老板|经理|师傅|医生|律师|同学|大哥|大姐|阿姨|哥|姐|董|工'
const chineseName = `[小老阿]${surname}(?:${titles})?|${surname}(?:${titles})|${surname}[\\u4e00-\\u9fff]{1,2}(?:${titles})?`
const introduced = new RegExp(
  `(?:[我俺偶咱]叫|我的名字叫|我名字叫|名字叫|我的名字是|名字是|(?<![\\u4e00-\\u9fff])名字(?=[: ])|我姓名|姓名|[我俺偶]就?是|本人叫|本人姓名|本人|叫我|我系|大名|联系人|投诉人|反映人|署名|落款|称呼我|全名|车主)[:是叫 ]{0,2}(${surname}(?:${titles})|[小老阿]${commonSurname}|${surname}[\\u4e00-\\u9fff]{1,2})(?=$|[,.;!?:\\s0-9()]|[啦哈呀]|电话|本人|先生|女士|小姐|手机|车牌|联系|我的|我在|的车主|号码|就好|就行|即可|你好|不是)`,
)
/** Said to be the name, and looking like one: then a given name may hold a word ("李想"). */
export const announced =
  /^(?:[我俺偶咱]叫|我的名字叫|我名字叫|名字叫|我的名字是|名字是|我姓名|姓名|本人叫|本人姓名|联系人)/
export const plainName = new RegExp(`^${commonSurname}(?:[^了的吗呢啊吧过救修拖车时必况点们不没]){1,2}$`)
/** "我姓李,叫李建国": the whole name is better than the family name alone. */
const familyThenWhole = new RegExp(
  `姓${surname}[, ]{0,2}(?:名?叫|名字是|全名)[: ]?(${surname}[\\u4e00-\\u9fff]{1,2})(?=$|[,.;!?:\\s0-9]|电话|手机|车牌)`,
)
/** "我姓周 周建国": the whole name stands right behind. */
const familyThenBare = new RegExp(
  `姓(${surname})[, ]{1,2}(\\1[\\u4e00-\\u9fff]{1,2})(?=$|[,.;!?:\\s0-9]|电话|手机|车牌)`,
)
/** "李先生 李强": how they are addressed, and the whole name behind it. */
const titledThenBare = new RegExp(
  `(?:^|[,.;!?\\n我是姓]) ?(${surname})(?:先生|女士|小姐|太太)[, ]{1,2}(\\1[\\u4e00-\\u9fff]{1,2})(?=$|[,.;!?:\\s0-9]|电话|手机|车牌)`,
)
/** What stands beside a number and begins like a name: a day, an hour, a colour, a place, thanks. */
const noNameBeside =
  '(?!周[一二三四五六日末]|马上|白天|白色|黄色|红色|万一|方便|高兴|高速|时间|常用|平时|安排|全天|应该|包括|任何|多谢|谢谢|江苏|江西|温州|常州|金华|安徽|云南|广州|宁波|沈阳|成都|连云|徐州|郑州|黄山|关于|关机|白忙|丁字|方向|曾经|余下|程序|叶子|雷达|康复|马达|华为|金额|江湖|顾客|顾问|夏天|严重|和|于)'
const nameBeside = `${commonSurname}(?:${titles})|${commonSurname}(?:(?![了的吗呢啊吧过救修拖车时必况点们不没打联接电话号])[\\u4e00-\\u9fff]){1,2}`
const number = '(?:(?:\\+?86 ?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}|09[0-9]{2}[ -]?[0-9]{3}[ -]?[0-9]{3})'
/** "联系138 0013 8000 张女士", "0912000999 唐小姐" */
const behindNumber = new RegExp(
  `(?:^|联系我?|电话|手机号?|号码|打|[,;])[: ]{0,2}${number}[ ,:(]{1,2}${noNameBeside}(?:(${commonSurname}(?:先生|女士|小姐|太太))(?=$|[,.;!?:)\\s])|([老小]${commonSurname})(?=[,.;!?:)\\s]*$)|(${nameBeside})(?=[,.;!?:)\\s]*$|[,.;!?:)]))`,
)
/** "王先生,13800138000", "浙AGG123，唐丽，13500009999": a name right before the telephone number. */
const beforeNumber = new RegExp(
  `(?:^|[.,;!?\\n])[ ,]{0,2}${noNameBeside}(${nameBeside})[ ,:]{0,2}(?:电话|手机|tel)?[: ]{0,2}(?=${number}(?![0-9]))`,
)
/** "李女士，电话在这个号13800138000", "张先生，我电话是…": who is addressed so is no colleague with a role. */
const beforeMyNumber = new RegExp(
  `^(?:你好|您好|喂|好的?)?[ ,]{0,2}${noNameBeside}(?!.{1,2}(?:师傅|经理|顾问|总|老板|老师|客服|主管|店长|工|技师|医生|律师))(${commonSurname}(?:先生|女士|小姐|太太)|${commonSurname}(?:(?![了的吗呢啊吧过救修拖车时必况点们不没打联接电话号])[\\u4e00-\\u9fff]){1,2})[ ,:]{1,2}我?的?(?:联系)?(?:电话|手机|号码|联系方式)(?:号码?)?(?:就|还)?(?:是|在|为|打|用)?(?:这个|这|下面)?(?:号码?|电话|手机)?(?:是|上)?[: ,]{0,2}(?=${number}(?![0-9]))`,
)
/** "车门刮了 高女士 浙A12345", "老齐，13800138000": by itself, right before the number or the plate, and no colleague with a role. */
const besideBlank = new RegExp(
  `(?<=^|[\\s,.;!?])(?<!(?:师傅|经理|顾问|客服|接待|销售|业务员?|店长|主管|前台|技师|员工|同事|找|问|叫|投诉|联系|姓|是)[\\s,:]{0,2})${noNameBeside}(${commonSurname}(?:先生|女士|小姐|太太)|[老小]${commonSurname})(?=[\\s,:]{1,3}(?:(?:电话|手机)[: ]{0,2})?(?:${number}(?![0-9])|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤川青藏琼宁][a-z]))`,
)
/** "张 13622223333": the family name alone, and nothing else. */
const familyBeforeNumber = new RegExp(`^[ \\n]*(${commonSurname})[ ,:]{0,2}(?=${number}[ .!]*$)`)
/** At the end of a letter. */
const signedChinese = new RegExp(`(?:——|--|—)[ ]?(${commonSurname}(?:${titles}|[\\u4e00-\\u9fff]{1,2}))[. ]*$`)
const signedEnglish =
  /\b(?:regards|sincerely|cheers|signed:?|yours(?! (?:truly|faithfully|sincerely))|yours truly|yours faithfully|(?:thank you|thanks)[,.!\n])[,.! \n]{1,4}([a-zß-ɏ][a-zß-ɏ'-]{1,24}(?: [a-zß-ɏ][a-zß-ɏ'.-]{0,24}){0,2})[.! \n]*$/
const given = "[a-zß-ɏ][a-zß-ɏ'-]{1,24}"
/** "Amy Lin, call me after 6pm": two names, written large, before what they ask for. */
const englishBeforeCall = new RegExp(
  `(?:^|[.;!?\\n] ?)(${given} ${given}),? (?=(?:please |pls |only |just )?(?:call|ring|phone|text|message|reach|contact|whatsapp|e-?mail) (?:me|us|only|after|before|any ?time)\\b)`,
)
/** "I'm her son Bernard" */
const englishKin = new RegExp(
  `\\b(?:i'm|im|i am|this is|it's) (?:her|his|their|the owner's) (?:eldest |youngest |older |younger )?(?:son|daughter|husband|wife|partner|father|mother|dad|mum|mom|brother|sister|nephew|niece|son-in-law|daughter-in-law|grandson|granddaughter|assistant|secretary|pa),? (${given}(?: ${given})?)`,
)
/** "I, Helena Brandt, bought a Golf" */
const englishI = new RegExp(`(?:^|[.;!?\\n] ?)i, (${given}(?: ${given}){0,2}), `)
/** "Mrs. Okafor's daughter Ada" */
const englishKinOf = new RegExp(
  `\\b(?:i'm|im|i am|this is|it's) (?:(?:mr|mrs|ms|miss|dr)\\.? )?${given}'s (?:son|daughter|husband|wife|partner|father|mother|brother|sister|assistant|secretary),? (${given})`,
)
/** "Call me, Annika, on 185 1093 4467" */
const englishCallMe = new RegExp(
  `\\b(?:call|ring|phone|text|reach|contact) me,? \\(?(${given}(?: ${given})?)[,)]{0,2} (?:on|at):? (?=\\+?[0-9])`,
)
/** "… on 185 1093 4467, ask for Tunde": who is to be asked for at the customer's own number. */
const englishAskFor = new RegExp(
  `(?:[0-9]|\\b(?:call|ring|phone|text) (?:me|us|back|home|the house)[^.!?]{0,30})[,.;( -]{1,3}(?:and |please )?ask for (${given}(?: ${given})?)(?=$|[,.;!?)\\n])`,
)
/** "Mr. Delacroix, Peugeot 508, …": a title and a name before the car or the number. */
const englishFirst = new RegExp(
  `^[ \\n]?((?:mr|mrs|ms|miss|dr|prof)\\.? ${given}(?: ${given})?), (?:my )?(?=[a-z0-9+])`,
)
/** "— Declan Moriarty", "… please. Graham Whitlock": nothing but the name stands at the end. */
const englishDashed = new RegExp(`(?:—|–|--|[.!?\\n] ?-) ?(${given}(?: ${given}){0,2})[. \\n!]*$`)
const englishLast = new RegExp(`[.!?\\n] ?(${given}(?: (?:[a-z]\\.|${given})){1,2})[. \\n]*$`)
export const adverbFirst =
  /^(?!(?:sally|molly|kelly|emily|billy|holly|polly|lily|beverly|kimberly|shelly|ally|willy|dolly|carly)\b)[a-z]+ly\b/
export const noSignature =
  /\b(?:regards|wishes|many|best|kind|warm|yours|dear|motors?|auto|cars?|group|road|street|avenue|lane|store|centre|center|plaza|mall|district|city|airport|station|tower|company|ltd|co|inc|team|department|desk|happy|merry|new year|year|case|closed|full|money|end|story|rant|over|big|total|absolute|absolutely|totally|completely|utter|utterly|never|again|zero|stars?|shame|joke|poor|bad|worst|awful|horrible|disgusting|disgraceful|pathetic|shocking|great|good|nice|well|well-done|free|long|short|only|every|each|both|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|north|south|east|west|old|black|white|red|blue|silver|grey|gray|green|petrol|diesel|electric|hybrid|automatic|manual|registration|reg|mileage|dispute|complaint|compensation|apology|repair|replacement|explanation|regarding|simple|enough|period|morning|afternoon|evening|night|noon|door|window|tyres?|tires?|oil|battery|mr|mrs|ms|miss)\b/

/** "名字写错了,是李铭": the right one follows. */
const correctedName = new RegExp(
  `(?:名字|姓名|称呼)[^,.;!?]{0,4}(?:错了|不对|有误|弄错)[,.! ]{0,2}(?:应该)?[是叫][: ]?(${surname}(?:${titles})|${surname}[\\u4e00-\\u9fff]{1,2})(?=$|[,.;!?:\\s0-9]|不是)`,
)
/** "我叫Tony", "叫我小美": a foreign or a pet name is one when it is introduced as one. */
const calledLatin =
  /(?:我叫|我的?名字[叫是]|名字[叫是]|姓名|叫我|本人叫|称呼我|大名)[:是 ]{0,2}([a-zß-ɏ][a-zß-ɏ'-]{1,24}(?: [a-zß-ɏ][a-zß-ɏ'-]{1,24})?)/
const calledPet = new RegExp(
  `(?:我叫|名字叫|叫我|称呼我)[: ]?([小老阿][\\u4e00-\\u9fff](?:${titles})?)(?=$|[,.;!?:\\s0-9]|就|吧|电话|手机|不是)`,
)
const familyOnly = new RegExp(
  `(?:我姓|本人姓|免贵姓|敝姓|(?<!(?:师傅|经理|顾问|客服|接待|销售|业务员?|店长|主管|前台|技师|员工|同事|业代|代表|专员|组长|维修工|修理工|老[公婆]|[他她]|那[个位]|说)(?:是|好像|应该|应该是|好像是|就)?[, ]?)姓)[: ]?(${surname})(?![\\u4e00-\\u9fff])`,
)
export const petName = new RegExp(`^[小老阿][\\u4e00-\\u9fff](?:${titles})?$`)
export const latinTitled = new RegExp(`^[a-zß-ɏ][a-zß-ɏ'-]{1,24} ?(?:${titles})$`)
export const wholeName = new RegExp(`^(?:${chineseName})$`)
const englishIntroduced =
  /\b(?:my name is|my name's|(?:my |the )?(?:surname|last name|family name|first name|full name)(?: is|'s| should be)|(?:my|the) name should be|change (?:my|the) (?:sur)?name to|(?<!whose |his |her |their |dealer |car |brand |model )name is|i am called|call me|name:|i'm called|(?<=(?:^|[.,;!?\n]) ?)name(?:'s)?(?! (?:is|on|of|for|and|tag|badge|plate)\b))\s+(?:(?:it's |is )?spel(?:t|led) )?((?:(?:mr|mrs|ms|miss|dr|prof)\.? )?[a-zß-ɏ][a-zß-ɏ'-]{1,24}(?: [a-zß-ɏ][a-zß-ɏ'-]{1,24}){0,2})/g
const englishSelf =
  /(?:^|[.!,;\n] ?|hi |hello |hey |morning |afternoon )(?:i'm|im|i am|this is|it's|myself)\s+((?:(?:mr|mrs|ms|miss|dr|prof)\.? )[a-zß-ɏ][a-zß-ɏ'-]{1,24}(?: [a-zß-ɏ][a-zß-ɏ'-]{1,24}){0,2}|[a-zß-ɏ][a-zß-ɏ'-]{1,24}(?: [a-zß-ɏ][a-zß-ɏ'-]{1,24})?)(?=$|[.,;!\n]| \+?[0-9]| from| and| here| calling| speaking| writing| again| with| -| \()/g
/** "Peter Lund 13822223333", "Jo Marsh, mobile 138…": two names or a title before the number. */
const englishBeforeNumber =
  /(?:^|[.,:;!?\n] ?)(?:contact |ask for )?(?!i'?m |i am |this is |it's |my |call |contact |do not |don't |please |never |stop )((?:mr|mrs|ms|miss|dr|prof)\.? [a-zß-ɏ][a-zß-ɏ'-]{1,24}|[a-zß-ɏ][a-zß-ɏ'-]{1,24}(?: [a-zß-ɏ][a-zß-ɏ'.-]{0,24}){1,2})[ ,:(]{1,3}(?:(?:my )?(?:mobile|phone|tel|cell|number|ph|m|t|on|at)(?: number)?(?: is)?(?:(?: still)? this(?: one)?(?: here)?)?[.,: ]{1,2})?(?=(?:\+?86[ -]?)?1[3-9][0-9])/g
const digits = '(?:\\+?86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])'
/** "Kate 13511119999", and "138…, Mike Ross, your store": nothing before the name and the number. */
const englishNumberAfter = new RegExp(`^[ \\n]*(${given}(?: ${given}){0,2})[ ,:-]{1,3}${digits}[ .!]*$`)
const englishNumberFirst = new RegExp(`^[ \\n]*${digits}[ ,:-]{1,3}(${given}(?: ${given}){0,2})(?=$|[,.;!?\\n])`)
/** "Rajesh here. My sunroof leaks": at the very beginning, written large. */
const englishFirstHere = new RegExp(
  `^[ \\n]?(?:(?:hi|hello|hey|morning|afternoon|evening),? )?(${given}(?: ${given})?) (?:here|speaking)(?=$|[.,;!?\\n]| (?:again|from|with|about|and)\\b)`,
)
/** "Mrs Patel here", "Mr Hall speaking". */
const englishHere =
  /(?:^|[.,;!?\n] ?|\b(?:hi|hello|hey|morning|afternoon|evening),? )((?:mr|mrs|ms|miss|dr|prof)\.? [a-zß-ɏ][a-zß-ɏ'-]{1,24}(?: [a-zß-ɏ][a-zß-ɏ'-]{1,24})?)(?= (?:here|speaking|calling|writing)\b)|\b(?:hi|hello|hey|morning|afternoon|evening),? ((?!there|all|team|guys)[a-zß-ɏ][a-zß-ɏ'-]{1,24} [a-zß-ɏ][a-zß-ɏ'-]{1,24})(?= (?:here|speaking|calling|writing|from)\b)/g
const saysIAm = /i'?m |i am /
/** Small letters throughout: only before what people say of themselves. */
const englishSmall =
  /\b(?:i'm|im|i am|this is) ([a-z][a-z'-]{2,20} [a-z][a-z'-]{2,20})(?= and i (?:drive|own|have|had|bought|live|work|am a)\b)/
export const noSmallName =
  /(?:ed|ing|ly|ful|ous|able|ive|less|ted)\b|\b(?:mad|sad|sick|serious|pretty|dead|new|old|single|lost|quite|too|rather|more|most|local|long|proud|loyal|first|time|father|mother|parent|driver|man|woman|student|teacher|lawyer|doctor|engineer|huge|big|fan|of|an|one|all|out|over|off|up|down)\b/
/** "我是Jason Lin", "name is 林志豪": the name in the other script. */
const selfLatin =
  /我是 ?([a-zß-ɏ][a-zß-ɏ'-]{1,24}(?: [a-zß-ɏ][a-zß-ɏ'-]{1,24})?)(?=$|[,.;!?\n]| ?(?:手机|电话|\+?[0-9]))/
const chineseInEnglish = new RegExp(
  `\\b(?:name is|name's|name:?|i'm|i am|this is) ?(${surname}[\\u4e00-\\u9fff]{1,2})(?![\\u4e00-\\u9fff])`,
)
export const englishTitle = /^(mr|mrs|ms|miss|dr|prof)\b\.?/
export const notNames =
  /不|没|想|说|知道|谁|什么|先|救|快|人工|跳过|告诉|修|车|电话|你们|系统|拒|无|好的|可以|谢|投诉|刹|漏|问|吗|呢|方便|随便|凭|干嘛|转|找|查|哪|怎|再|烦|取消|公司|保养|预约|算了|已经|记录|同意|同上|高速|时候|时间|那个|这个|都|全部|应该|明天|今天|昨天|上午|下午|英文|中文|全对|全错|都对|正确|没错|确认|确定|车主|老客户|任何|经常|应当|那|何必|何况|能不能|连|向来|平时|安全|干什么|广告|简直|单独|明白|懂|清楚|马上|稍|等|待会|一会|删|匿名|周[一二三四五六日末天]|白天|毛病|高兴|许多|江苏|安徽|温州|黄灯|金额|单位|费用|石头|后面|任意|常用|利益|权益|权利|利息|小白|车友|曾经|相关|任务|经过|通过|计划|严重|平安|幸好/
export const englishNot =
  /^(?:xie ?xie|ni ?hao|hao ?de|shi ?de|dui ?de|mei ?you|bu ?yong|bu ?shi|ke ?yi|zhi ?dao|bu ?zhi ?dao|xiexie ?ni|do|does|did)$|\b(?:an|myself|spelt|spelled|apology|compensation|explanation|confirm|confirmed|not|no|don't|dont|know|idea|none|skip|pass|why|what|who|how|refuse|rather|prefer|human|agent|person|help|please|the|a|my|your|car|is|are|was|it|sorry|yes|ok|okay|hello|hi|thanks|sure|anonymous|nothing|hurry|first|here|calling|writing|owner|very|so|really|angry|upset|stuck|in|on|at|to|for|going|from|unhappy|disappointed|furious|just|still|tired|customer|english|chinese|back|fine|good|urgent|ridiculous|unacceptable|terrible|also|glad|happy|trapped|safe|afraid|worried|waiting|driving|done|having|speak|can|we|later|never|mind|busy|smoking|burning|fire|broken|leaking|about|already|system|stop|cancel|repeat|human|refund|everyone|idk|nope|nah|nvm|whatever|na|maybe|forget|asap|bye|goodbye|correct|right|wrong|exactly|test|anything|anyone|nobody|someone|and|but|with|or|you|we|they|he|she|because|since|who|which|that|wechat|whatsapp|email|text|same|above|private|secret|moment|wait|soon|tomorrow|today|tonight|delete|cannot|won't|can't|when|if|ready|before|after|crazy|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|july|august|september|october|november|december|christmas|easter|spring|summer|autumn|winter|phone|mobile|number|tel|cell|contact|plate|vin|order|invoice|call|ring|brakes?|engine|gearbox|noise|failure|warranty|store|branch|dealer|service|advisor|manager|technician|of|british|american|german|french|italian|canadian|australian|indian|dutch|japanese|korean|russian|agree|again|wot|happens|next|nxt|its|use|try|this|that|me|tmr|tmrw|cannot|can)\b/

/** Given names that a car is called by as well: whoever is asked for a name says one. */
export const carNamesakes: ReadonlySet<string> = new Set(
  'zoe,clio,giulia,giulietta,elise,octavia,felicia,fabia,sienna,mercedes,aurora,morgan,austin,logan,lincoln,savannah,carina'.split(
    ',',
  ),
)
/** Given names common enough that two words beginning with one are a person, whatever was asked. */
export const commonGiven: ReadonlySet<string> = new Set(
  (
    'adam,alan,alex,alice,amy,andrew,angela,anna,anne,anthony,barbara,ben,brian,carol,catherine,charles,chris,christine,claire,daniel,david,diana,' +
    'edward,elizabeth,ella,emily,emma,eric,eva,fiona,frank,george,grace,hannah,harry,helen,henry,ian,jack,jacob,james,jane,janet,jason,jennifer,' +
    'jessica,jim,joan,joe,john,jonathan,joseph,julia,julie,karen,kate,kathy,keith,kelly,kevin,laura,leo,linda,lisa,louise,lucy,luke,maria,mark,' +
    'martin,mary,matthew,max,megan,michael,mike,nancy,neil,nicholas,nicole,nina,oliver,olivia,oscar,patricia,patrick,paul,peter,philip,rachel,' +
    'rebecca,richard,robert,ruth,ryan,sam,samantha,samuel,sandra,sara,sarah,scott,sean,sharon,simon,sophia,sophie,stephen,steve,steven,stuart,' +
    'susan,thomas,tim,timothy,tom,tony,tracy,victoria,vincent,william'
  ).split(','),
)

export interface Introduction {
  pattern: RegExp
  /** the group that holds the name, when not the first that caught something */
  group?: number
  /** what must be checked besides: see names.ts */
  kind?: 'told' | 'introduced' | 'small' | 'askedFor' | 'first' | 'beside' | 'capital' | 'signature'
  /** found at the end of a text only, so not in one that was cut */
  atEnd?: true
  /** of later places in the text those alone that say this */
  again?: RegExp
}
export const introductions: readonly Introduction[] = [
  { pattern: familyThenWhole },
  { pattern: familyThenBare, group: 2 },
  { pattern: titledThenBare, group: 2 },
  { pattern: introduced },
  { pattern: correctedName },
  { pattern: calledPet },
  { pattern: calledLatin, kind: 'told' },
  { pattern: familyOnly },
  { pattern: englishIntroduced, kind: 'introduced' },
  { pattern: englishKin },
  { pattern: englishKinOf },
  { pattern: englishSelf, again: saysIAm },
  { pattern: selfLatin },
  { pattern: chineseInEnglish },
  { pattern: englishHere },
  { pattern: englishFirstHere, kind: 'capital' },
  { pattern: englishSmall, kind: 'small' },
  { pattern: beforeNumber },
  { pattern: beforeMyNumber },
  { pattern: familyBeforeNumber },
  { pattern: besideBlank },
  { pattern: englishBeforeCall, kind: 'capital' },
  { pattern: englishBeforeNumber },
  { pattern: englishNumberAfter, kind: 'beside' },
  { pattern: englishNumberFirst, kind: 'beside' },
  { pattern: behindNumber },
  { pattern: englishI },
  { pattern: englishCallMe },
  { pattern: englishAskFor, kind: 'askedFor' },
  { pattern: englishFirst, kind: 'first' },
  { pattern: signedChinese },
  { pattern: signedEnglish, atEnd: true },
  { pattern: englishDashed, kind: 'signature', atEnd: true },
  { pattern: englishLast, kind: 'signature', atEnd: true },
]
