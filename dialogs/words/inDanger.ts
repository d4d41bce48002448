// The words of somebody in danger while help is on its way: whom to ring, what now, that the car still moves or stands. In both Chinese
// scripts and in English. Words only.
import { wordsOf } from './wordsOf.ts'

/** At the wheel still. */
export const moving =
  /\bwhere (?:do|can|should|could|shall) (?:i|we) stop\b|\bhow (?:do|can|should) (?:i|we) (?:stop|slow)\b|\bstill (?:going|moving|rolling|driving|doing|not stopping)\b|\b(?:going|moving|doing|rolling)(?: at)? \d{2,3}\b|\b(?:can'?t|cannot|won'?t) (?:stop|slow)\b|\b(?:going|getting) faster\b|停(?:在)?(?:哪|什么地方|什麼地方)|[哪].{0,3}停|怎[么麼样樣]?(?:才能)?(?:停|减速|減速)|还在[^,，。!！]{0,8}(?:开|跑|走|动|滑|往前)|還在[^,，。!！]{0,8}(?:開|跑|走|動|滑|往前)|停不下|刹不住|煞不住|越来越快|越來越快/i
export const stopped =
  /\b(?:have|has|'ve|finally|already|now|we|it|car|i) (?:just )?stopped\b|\bat a standstill\b|停住|停下来了|停下來了|停稳|停穩|已经停|已經停/i
/** Whom to ring. */
export const asksNumber =
  /\bwhat(?:'?s| is| are)?(?: the| your)? (?:emergency |rescue |phone )?numbers?\b|\bwh(?:o|om) (?:do|should|can|shall|could) (?:i|we) (?:call|ring|phone)\b|\bwh(?:o|om) to (?:call|ring|phone)\b|\b(?:which|what) number\b|\bnumber (?:to call|for (?:the )?(?:rescue|police|fire|ambulance|tow))\b|打(?:什么|什麼|哪个|哪個|几|幾|谁|誰)|打给谁|打給誰|打電話給誰|(?:电话|電話|号码|號碼)(?:是)?(?:多少|几号|幾號|什么|什麼)|(?:什么|什麼|哪个|哪個)(?:电话|電話|号码|號碼)/i
export const whatNow =
  /^(?:ok(?:ay)?|so|and|now|right|then)?[, ]*(?:what now|now what|what next|what(?: do| should| can| shall) (?:i|we) do(?: now| next)?)\W*$|^(?:那|那么|那麼|现在|現在|接下来|接下來|然后|然後|我们?|我們?|该|該){0,3}(?:怎么办|怎麼辦|咋办|做什么|做什麼|干什么|幹什麼)[呢啊呀]?\W*$/i

/** That the car stands, and nothing else. */
export const standsStill =
  /^(?:(?:我们?|我們|车子?|車子?|人|都|也|已经|已經|现在|現在|终于|終於|刚|剛|先|好的?|嗯|是的?){0,6}(?:靠边(?:停)?(?:车|好|下|稳)?|靠邊(?:停)?(?:車|好|下|穩)?|停(?:下来?|下來|好|稳|穩|住|妥|车(?!场)|車(?!場))|熄火|(?:打|开|開)(?:开|開|了)?(?:双闪|雙閃|雙黃燈)|拉(?:了|好)?手[刹煞][车車]?)(?:了|啦|喽|囉)?[\s,，.。、!！]{0,4}){1,4}$|^(?:ok(?:ay)?|yes|right|done|so|and)?[\s,.]*(?:(?:i|we|it|car|the car)(?:'ve|'s|'m|'re| have| has| am| are)? )?(?:(?:just|now|finally|already|safely) )*(?:pulled (?:over|in|up)|stopped|parked up|at a standstill|come to a stop|switched (?:it |the engine )?off)(?: (?:now|safely|already|at last|ok|to the side|at the side|on the side|the car|it))*[\s.!]*$/i

const helpers =
  '119|120|110|122|911|999|112|995|000|消防|火警|救护|救護|急救|警|医院|醫院|医生|醫生|救援|fire|police|ambulance|hospital|doctor|emergency|cops|rescue|somebody|someone|anyone'
/** "要不要打120?", "should I call the fire brigade?", and "can you call one for me?" */
export const asksToCall = new RegExp(
  `(?:要不要|用不用|需不需要|该不该|該不該|应不应该|應不應該|是不是|是否).{0,6}(?:打|叫|报|報|喊|拨|撥|通知|找|去|上|送|看).{0,6}(?:${helpers})|(?:打|去|叫|报|報|喊|拨|撥|通知).{0,6}(?:${helpers}).{0,6}(?:吗|嗎|么|嘛|不|[?？])\\s*$|\\b(?:should|shall|must|do|can|could|ought|would|will|need) (?:i|we|you)\\b.{0,20}\\b(?:call|ring|phone|dial|contact|get|go to|see|need)\\b.{0,20}\\b(?:${helpers})\\b`,
  'i',
)
/** Whether we, or somebody, have called them: no question whether to. */
export const asksWhetherCalled =
  /(?:你[们們]|您|店[里裡]|有[没沒]有人|有人|[经經]理)[^,，。!！?？]{0,6}(?:通知|叫|[报報]|派|打|[联聯][系絡繫络]|找)[^,，。!！?？]{0,10}(?:了[吗嗎没沒么]|[过過][吗嗎没沒]|[没沒]有?[?？\s]*$)|(?:有|已[经經])[^,，。!！?？]{0,4}(?:通知|叫|[报報]|派|打|[联聯][系絡繫络])[^,，。!！?？]{0,10}[吗嗎么][?？\s]*$|\b(?:have|has|did) (?:you|they|any(?:one|body)|some(?:one|body))\b[^.?!]{0,12}\b(?:call|ring|phone|contact|get|notif|alert)/i
/** A number to ring: no kilometre, road, speed, sum, or part of another number. */
const rung = (digits: string): string =>
  `(?<![\\d.+kgs-]|\\d[ -]|时速\\s?|時速\\s?|[国國省县縣]道\\s?|\\bkm ?|公里)(?:${digits})(?![ -]?\\d|\\s?(?:公里|千米|km|k(?![a-z])|m(?![a-z])|米|码|碼|迈|邁|mph|[国國省县縣]道|号(?!码)|號(?!碼)|弄|路|度|元|块|塊|万|萬|分钟|分鐘|页|%))`
/** The house, where somebody stands, is no wish for whoever works there. */
const hospitalZh = '(?<!在[^,，。!！?？]{0,8})(?:医院|醫院)(?![门門]|旁|附近|对面|對面|路)'
export const namesAmbulance = new RegExp(
  `${rung('120')}|救护|救護|急救(?!援)|${hospitalZh}|医生|醫生|ambulance|(?<!\\b(?:near|outside|opposite|by|at|behind) (?:the |a )?)hospital|doctor`,
  'i',
)
export const namesFireBrigade = new RegExp(
  `${rung('119')}|消防|火警|\\bfire ?(?:brigade|engine|truck|fighter|department|service|crew|men\\b|man\\b)`,
  'i',
)
export const namesPolice = new RegExp(
  `${rung('110|122')}|警察|交警|民警|巡警|公安|警方|[员員]警|警[员員车車]|[报報]警|\\bpolice(?! station)|\\bcops\\b`,
  'i',
)
/** Whoever fetches the car. */
export const namesTow =
  /拖[车車吊]|[吊救][车車]|道路救援|\b(?:tow(?:ing)?|tow ?truck|recovery (?:truck|vehicle|van)|breakdown (?:truck|van))\b/i

/** The store's own number. */
export const storesNumber = /你们|你們|贵店|貴店|店里|展厅|展廳|\b(?:your|showroom|dealership|workshop)\b/i
export const ofRescue = /救援|rescue|emergency/i

const whoZh = '(?:谁|誰|哪[位个個]|什[么麼]人)'
const someoneZh = '(?:有[没沒]有人|有人|会不会|會不會|你们|你們|他们|他們|经理|經理|店里|店裡|救援|拖[车車吊])'
const reachZh =
  '(?:[联聯][系絡繫络]|打(?:给|給|[电電][话話])|[来來回][电電]|回[复覆電电]|[跟和给給]我|找我|[负負][责責]|[处處]理|跟[进進]|接手|[对對]接|来接|來接)'
const whenZh =
  '(?:什[么麼][时時]候|啥[时時]候|何[时時]|几[时点點]|幾[時點]|多久|多[长長][时時][间間]|多少[时時][间間]|几分[钟鐘]|幾分鐘)'
/** The number of the case; who has it, who is in touch and when; when somebody comes; whether anybody knows. */
export const asksOfHelp = wordsOf(
  '',
  `(?:[编編][号號]|[单單][号號]|案[号號]|[案件工受]+[单單]?[号號]|登[记記][号號])[^,，。!！?？]{0,4}(?:多少|几|幾|什[么麼]|啥|哪|呢|[?？]$)|(?:什[么麼]|啥|多少|哪[个個]|有[没沒]有)(?:[编編][号號]|[单單][号號]|案[号號])
  |${whoZh}[^,，。!！?？]{0,6}${reachZh}
  |${someoneZh}[^,，。!！?？]{0,6}${reachZh}[^,，。!！?？]{0,10}(?:[吗嗎么嘛呢][?？\\s]*$|[?？]|[没沒]有?[?？\\s]*$)
  |${whenZh}[^,，。!！?？]{0,6}(?:${reachZh}|有人|[来來](?![电電店]|年|得及)|到(?![店货貨期底])|派|出[发發]|[过過][来來])
  |(?:[还還]要|[还還]得|[还還]有|大概|大[约約]|要|得|需要|等)(?:等)?${whenZh}(?:啊|呀|呢|[?？\\s])*$|^(?:那|[请請][问問])?${whenZh}(?:啊|呀|呢|[?？\\s])*$
  |(?:通知|告[诉訴]|[报報]|[转轉]|上[报報])(?:了|到|给|給|[过過])?[^,，。!！?？]{0,8}(?:了?[吗嗎没沒么]|[没沒]有)[?？\\s]*$|有[没沒]有人(?:知道|[来來]|管|收到|看到)|有人(?:知道|管|[来來]|收到|看到)[^,，。!！?？]{0,8}[吗嗎么没沒?？]|你[们們](?:知道|收到|看到)[^,，。!！?？]{0,6}[吗嗎么没沒]
  |(?:谁|誰|哪位|什[么麼]人)(?:会|會|要|在)?(?:[来來](?![电電赔賠付])|[过過][来來]|[来來]救)|你[们們](?:会|會|到底|要)?(?:来|來|派|不来|不來)[^,，。!！?？]{0,4}(?:拖|救|接|吊|人|[车車])[^,，。!！?？]{0,4}(?:[吗嗎么不没沒][?？\\s]*$|[?？])|(?:派不派|来不来|來不來)|(?:现在|現在|目前)[^,，。!！?？]{0,4}什[么麼](?:情[况況]|[状狀][况況])`,
  `when\\b[^.?!]{0,24}\\b(?:come|comes|coming|here|arriv\\w*|call|calls|calling|ring|phone|contact|reach|hear|get here|be here|show up)|who(?:['’]s| is| will| has| is going to|['’]ll)? (?:going to |be |be going to )?(?:call|calls|calling|ring|rings|ringing|phone|contact|come|comes|coming|help|helping|handl\\w+|deal\\w*|in charge|responsible|got (?:it|my case)|look\\w* after)|who (?:do|should|can|shall|could) (?:i|we) (?:speak|talk|turn) (?:to|with)|(?:case|reference|complaint|ticket|report|incident|ref) ?(?:number|no\\b|id|ref)|(?:what|which)(?:['’]?s| is)? (?:my |the )?(?:number|reference|ref)(?= of my case| of the case| for (?:this|my case)|[?.!\\s]*$)|(?:has|have|did|does|do) (?:any(?:one|body)|some(?:one|body)|they|you)\\b[^.?!]{0,16}\\b(?:told|informed|notified|know|alerted|called|sent|get (?:this|my))|(?:will|is|are|can|would) (?:any(?:one|body)|some(?:one|body)|they|you|he|she|help)\\b[^.?!]{0,16}\\b(?:call|calling|ring|ringing|phone|contact|come|coming)|are you (?:even |actually |going to |ever )*(?:send|sending|com|coming|tow|towing)\\b[^.?!]{0,30}|(?:will|do|can) you (?:tow|send|come and|pick)\\b[^.?!]{0,24}(?=[?\\s]*$)|how (?:long|soon|much longer)(?! (?:ago|has|have|is the warranty))\\b[^.?!]{0,30}(?=[?.!\\s]*$)|(?:is|are) (?:help|rescue|the tow(?: truck)?|someone|anyone|anybody|somebody) (?:coming|on (?:the|its|their) way)|what(?:['’]s| is) (?:happening|going on|the status)`,
)

/** Whether to see a doctor. */
export const asksForDoctor =
  /(?:要不要|用不用|需不需要|需要|该不该|該不該|是不是).{0,6}(?:医院|醫院|医生|醫生|检查一下身体|急诊|急診|看病)|(?:去|上).{0,3}(?:医院|醫院|急诊|急診).{0,6}(?:吗|嗎|么)|\b(?:should|shall|do|must) (?:i|we|he|she|they)\b.{0,20}\b(?:hospital|doctor|checked out|emergency room|er)\b/i

/** They do not know where they are. */
export const lost =
  /\bwhere (?:am i|are we)\b|\b(?:no idea|don't know|do not know|not sure|can't tell)\b[^.!?]{0,12}\bwhere (?:i am|we are|this is)\b|\bdo you know where (?:i am|we are)\b|(?:不知道|不晓得|不曉得|不清楚|搞不清)[^,，。!！?？]{0,6}(?:在哪|在(?:什么|什麼)地方|哪里|哪裡|是哪)|(?:我|我们|我們)(?:现在|現在|这是|這是|到底)?在(?:哪|什么地方|什麼地方)(?:里|裡|儿|兒)?(?:啊|呀|呢|[,，\s])*(?:你们|你們|你|您)?(?:知道|晓得|曉得|查得到|看得到|能看到|能查到)|(?:你们|你們|你|您)(?:能)?(?:知道|晓得|曉得|查得到|看得到|看到|查到)我(?:们|們)?(?:现在|現在)?在哪/i

export const fireBrigade = /消防|\bfire(?:fighters?|men| ?(?:brigade|truck|engine|department|crew))\b/i
export const fireEnded = /走|[灭滅熄]|控制|拖|医院|醫院|\b(?:left|gone|out|put|towed|hospital|extinguished)\b/i
