// Short questions that are asked of every desk: who is this, who will ring, what can it do, "huh?". Told by their words alone, so that
// none of them is taken for a complaint. What is answered is kept elsewhere.
import type { Heard } from './talk.ts'
import { lacksNumber } from './toldBefore.ts'
import { dayOfToday, numberOfCase, timeOfDay } from './words/clockAndNumber.ts'

const longest = 40

/** What may stand before and after a question without changing it. */
const before = '^(?:那|请问|請問|喂|哎|诶|欸|对了|對了|还有|還有|之后|之後|然后|然後|后面|後面|到时候|到時候|[,，。 ])*'
const after =
  '(?:啊|呀|呢|吗|嗎|么|嘛|喔|哦|吧|哈|的|了|咧|不|没有?|沒有?|对吧|對吧|[?？!！。.~～ ])*(?:谢谢|謝謝)?[?？!！。.~～ ]*$'
const asks = (words: string): RegExp => new RegExp(`${before}(?:${words})${after}`, 'iu')

const you = '(?:你|您|你们|你們|您这边|您這邊|你们家|你們家)'
const machine = '(?:ai|机器人|機器人|人工智能|人工智慧|chatgpt|gpt|真人|自动回复|自動回覆|机器|機器)'

const table = {
  time: asks(timeOfDay),
  date: asks(dayOfToday),
  number: asks(numberOfCase),
  bot: asks(
    `(?:${you}|这|這|对面|對面)(?:到底)?(?:就)?(?:是不是|是)(?:个|個|一个|一個)?${machine}|(?:are you|is this|am i (?:talking|chatting|speaking) (?:to|with)) (?:a |an )?(?:bot|robot|machine|ai|human|real person|person|computer)`,
  ),
  self: asks(
    `(?:这|這|这里|這裡|这边|這邊|${you})(?:是|到底是)(?:谁|誰|哪位|干嘛|幹嘛|干什么|做什么|做什麼|啥|什么|什麼)(?:平台|网站|網站|东西|東西|地方|号|號)?|(?:这|這|这里|這裡|这边|這邊|这儿|這兒)(?:到底)?是(?:哪里|哪裡|哪儿|哪兒|哪家店?|哪个店|哪個店|哪|何处|何處)|(?:我|我们|我們)(?:这|這|现在|現在|这是|這是|到底)?(?:是)?在(?:哪里|哪裡|哪儿|哪兒|哪)|(?:ok |so |hi |hello |sorry |wait )?(?:who(?:'s| is) (?:this|that)|who are you|what(?:'s| is) this(?: place| page| chat| site| thing)?|where (?:am i|is this|are we)|what am i (?:looking at|talking to)|who am i (?:talking|speaking|writing|chatting) (?:to|with))|${you}(?:这里|這裡|这边|這邊)?(?:能|可以|会|會)(?:干|幹|做|帮我做|幫我做)(?:嘛|啥|什么|什麼|些什么|些什麼|哪些事?)`,
  ),
  genuine: asks(
    `(?:这|這|这里|這裡|${you})(?:该)?(?:是不是|是|不会是|不會是)(?:在)?(?:诈骗|詐騙|骗子|騙子|骗人|騙人|假)(?:集团|集團|网站|網站|电话|電話)?`,
  ),
  goAhead: asks(
    "(?:(?:没|沒)(?:事|什么|什麼)[,，。 ]*)?(?:我)?(?:就是|就|只是|只)(?:随便|隨便)?(?:想)?(?:问问|問問|问一问|問一問)(?:看|而已|罢了|罷了)?|(?:(?:it is|it's|no|oh|sorry)? ?(?:nothing|fine)[,. ]+)?(?:i am |i'm )?(?:just|only) asking(?:[,. ]+(?:nothing (?:happened|wrong)|no complaint|that's all))?|(?:我)?(?:就)?(?:想|要)?(?:跟|向)?(?:你|您|你们|你們)?(?:咨询|諮詢|请教|請教|问|問|打听|打聽|了解)(?:一?个|一?個|一?下|一?点|一點|些|件)?(?:事|事情|问题|問題|情况|情況)?",
  ),
  skill: asks(
    `(?:${you})?(?:店里|店裡|的|家)?(?:师傅|師傅|技师|技師|技术|技術|手艺|手藝|水平|服务|服務)(?:的)?(?:手艺|手藝|技术|技術|水平)?(?:咋样|咋樣|怎么样|怎麼樣|好不好|行不行|靠谱|靠不靠谱|靠譜)`,
  ),
  useful: asks(
    '(?:我)?(?:周末|週末|周日|週日|周六|週六|星期天|星期日|星期六|礼拜天|禮拜天|假日|节假日|過年|过年|晚上|半夜|夜里|下班(?:后|後|以后|以後)?|非(?:工作|营业|營業)时间|非(?:工作|營業)時間)(?:也|还|還|都)?(?:能|可以|能不能|可不可以|接受|受理)(?:在这里|在這裡|在这儿)?(?:提)?(?:投诉|投訴|客訴|反映)|(?:can|could|may) i (?:still |also )?(?:complain|(?:make|file|lodge) a complaint)(?: here)? (?:at|on|over|during|after) (?:a |the )?(?:weekends?|sundays?|saturdays?|night|holidays?|hours|closing)|(?:在这里|在這裡|跟你们|跟你們)?(?:投诉|投訴|客訴|反映|反馈|反饋|说了|說了)(?:这个|這個)?(?:有用|管用|有没有用|有沒有用)',
  ),
  effect: asks(
    `(?:我)?(?:如果|要是)?(?:我)?(?:投诉|投訴|客訴|反映|撤回|撤诉|撤訴|撤销|撤銷|撤了|取消|说了|說了|这样|這樣|之后|之後|以后|以後|,|，| )*(?:会不会|會不會|会|會|有没有|有沒有|不会|不會|对|對|${you})*(?:影响|影響|耽误|耽誤)(?:到)?(?:我)?(?:的|车|車|以后|以後|后续|後續|之后|之後|后面|後面|以后的|将来|將來)*(?:的)?(?:保修|质保|質保|保固|三包|维修|維修|保养|保養|修车|修車|服务|服務|权益|權益|售后|售後|征信|信用)?|(?:以后|以後|之后|之後)?(?:${you}|店里|店裡|他们|他們|师傅|師傅)*(?:会不会|會不會|会|會|不会|不會)(?:因为这个|因為這個|因此|以后|以後)*(?:报复|報復|记恨|記恨|针对|針對|给我穿小鞋|給我穿小鞋|穿小鞋|刁难|刁難|给我脸色看|給我臉色看|找我麻烦|找我麻煩|拉黑我?)(?:我)?|(?:will|does|would|is) (?:it|this|that|complaining|withdrawing|my complaint|a complaint)(?: going to)? (?:affect|hurt|harm|change|void) (?:my|the) (?:warranty|guarantee|service|rights|cover(?:age)?)(?: in (?:any way|future))?|will (?:you|they) (?:hold it against me|take it out on me|treat me (?:worse|differently)|blacklist me)(?: for (?:this|complaining))?`,
  ),
  authority: asks(
    `${you}(?:能|可以|说了|說了|有权|有權)(?:不能|不可以)?(?:做主|作主|做得了主|拍板|决定|決定|算|算数|算數|说了算|說了算)(?:吗|嗎)?|${you}(?:说|說)(?:话|話)?(?:的)?(?:算数|算數|算话|算話|管用|算)|(?:can|do) you (?:actually |really )?(?:decide|make (?:the |any )?decisions?|have (?:the |any )?authority|approve)(?: (?:this|that|anything|it|a refund|on this))?`,
  ),
  boss: asks(
    `${you}(?:的)?(?:店)?(?:老板|老闆|店长|店長|经理|經理|总经理|總經理|负责人|負責人|领导|領導)(?:是)?(?:叫什么|叫什麼|叫啥|姓什么|姓什麼|贵姓|貴姓|是谁|是誰|是哪位|叫什么名字|叫什麼名字)(?:名字)?|who(?:'s| is) (?:your|the) (?:boss|manager|owner|gm|general manager)|what(?:'s| is) (?:your|the) (?:boss|manager|owner|general manager)(?:'s)? name`,
  ),
  drive: asks(
    `(?:那)?(?:我|我的|我这|我這|这|這)?(?:车|車|车子|車子)?(?:现在|現在|这样|這樣|目前|还|還|今天|暂时|暫時)*(?:还|還)?(?:(?:能不能|可不可以)(?:继续|繼續|接着|接著|再|直接|正常)?(?:开|開|上路|上高速|跑长途|跑長途)(?:车|車|回家|上班|去店里|过去|過去)?|(?:能|可以|敢)(?:继续|繼續|接着|接著|再|直接|正常)?(?:开|開|上路|上高速|跑长途|跑長途)(?:车|車|回家|上班|去店里|过去|過去)?(?:吗|嗎|么|不|[?？]))|(?:so |and )?(?:can|should|may|is it (?:safe|ok(?:ay)?|all right) (?:for me )?to) (?:i )?(?:still |keep |carry on )?driv(?:e|ing)(?: it| the car| home| like this| with it| now)*|is (?:it|the car|my car) safe to drive(?: now| like this)?`,
  ),
  who: asks(
    `(?:我的?(?:这个|這個|这件事|這件事|事|案子|单子|單子)?|这个|這個|这事|這事|这件事|這件事)?(?:的)?(?:负责人|負責人|经办人|承辦人|承办人|对接人|窗口)(?:到底)?(?:是|叫|姓)(?:谁|誰|什么|什麼|啥|哪位)(?:名字)?|(?:我的?(?:这个|這個|这件事|這件事|事|案子|单子|單子)?|这个|這個|这事|這事|这件事|這件事)?(?:现在|現在|目前|到底)*(?:是)?(?:由)?(?:谁|誰|哪位)(?:在|来|來)*(?:负责|負責|处理|處理|跟进|跟進|管)(?:我的?)?(?:事|案子|单子|單子|这事|這事|这件事|這件事)?|(?:谁|誰|哪位|哪个|哪個)(?:会|會|来|來|要|去|在)*(?:给我|給我|跟我|和我)?(?:联系|聯絡|联络|聯繫|处理|處理|打电话|打電話|负责|負責|跟进|跟進|打给|打給|回电|回電|回)(?:我|我的|的|事|案子|单子|單子|这事|這事|这个|這個|这件事|這件事)*|(?:so |and )?(?:who has (?:got )?my (?:case|complaint)|who am i dealing with|what(?:'s| is) the name of (?:the )?(?:person|manager|one) (?:in charge|responsible|handling (?:it|this|my case))|what(?:'s| is) (?:his|her|their) name|who do i ask for)|(?:so |and )?who(?:'s| is| will| is going to)? (?:be )?(?:call(?:ing)?|contact(?:ing)?|handl(?:e|ing)|deal(?:ing)? with|look(?:ing)? after|in charge of|responsible for|going to call|ring(?:ing)?)(?: back)?(?: me| this| it| my (?:case|complaint|matter|car))?(?: (?:right )?now| at the moment| these days)?`,
  ),
  when: asks(
    `(?:${you})?(?:大概)?(?:什么时候|什麼時候|啥时候|几时|幾時|几号|幾號|几点|幾點|哪天|多久)(?:能|会|會|可以|才)?(?:给我打电话|給我打電話|打给我|打給我|联系我|聯絡我|联络我|聯繫我|回我|回电|回電|打电话|打電話)|(?:${you})?(?:能|会|會|可以|能不能|会不会|會不會)(?:给我|給我)?(?:打电话|打電話|打个电话|打個電話|回电|回電|打给我|打給我)(?:给我|給我)?`,
  ),
  bother: asks(
    `(?:以后|以後)?(?:${you})?(?:以后|以後)?(?:会不会|會不會|会|會|不会|不會)(?:一直|老|总|總|天天)?(?:骚扰|騷擾|推销|推銷)(?:我|电话|電話|我的)?`,
  ),
  erase: asks(
    '(?:请|請|麻烦|麻煩|帮我|幫我)*(?:把|将|將)?(?:我)?(?:的)?(?:个人|個人|所有|全部)?(?:的)?(?:信息|資料|资料|数据|數據|个资|個資|电话|電話|记录|紀錄)(?:都|全|全部)?(?:给我|給我)?(?:删|刪)(?:了|掉|除)|(?:删|刪)(?:了|掉|除)?我(?:的)?(?:信息|資料|资料|数据|數據|个资|個資|电话|電話|记录|紀錄)',
  ),
  notFound: asks('(?:怎么|怎麼|为什么|為什麼)?(?:还是|還是|还|還)?(?:查不到|没查到|沒查到|找不到)'),
  goOn: asks('继续|繼續|接着说|接著說|接着来|接著來|继续说|繼續說|往下|下一步吧|continue|go on|carry on'),
  huh: asks(
    `(?:啊|哈|蛤|嗯|啥|什么|什麼|诶|咦)[?？]|${you}(?:在)?(?:说|說|讲|講)(?:的是|的)?(?:啥|什么|什麼|什么鬼|什麼鬼)|啥玩意儿?|什么玩意儿?|什么鬼|什麼鬼|什么东西|huh|what[?]`,
  ),
  howTo: asks(
    '(?:车机|車機|蓝牙|藍牙|导航|導航|手机|手機|钥匙|鑰匙|座椅|空调|冷氣|大灯|大燈|carplay|中控|车载|車用)?.{0,6}(?:怎么|怎麼|如何|咋)(?:连|連|用|开|開|关|關|设置|設定|设定|调|調|打开|打開|配对|配對|连接|連接)(?:上)?(?:车机|蓝牙|藍牙|导航|導航|手机|手機|座椅|空调|冷氣|carplay)?',
  ),
} as const
/** "What day is it today?" names a day and wishes for none. */
export const asksOfClock = (text: string): boolean =>
  text.length <= longest && (table.time.test(text.trim()) || table.date.test(text.trim()))
export type PlainQuestion = keyof typeof table | 'whoIs' | 'warranty' | 'normal' | 'whatIf' | 'reliable'

/** A name and nothing else: "宋涛是谁". */
const whoIs =
  /^(?:请问|請問)?(?!你|您|这|這|那|他|她|对|對)(\p{Script=Han}{2,4})(?:是谁|是誰|是哪位|是什么人|是什麼人)(?:啊|呀|呢)?[?？。!]*$/u
const whoIsInLetters =
  /^(?:so |and )?who(?:'s| is) (?!this|that|it|he|she|they|calling|in\b|your|the|my)([a-z]{2,12})[?!.\s]*$|^([a-z]{2,12})\s*(?:是谁|是誰|是哪位)(?:啊|呀|呢)?[?？。!]*$/iu
export const nameAskedFor = (text: string): string | undefined => {
  const latin = whoIsInLetters.exec(text.trim())
  return whoIs.exec(text.trim())?.[1] ?? latin?.[1] ?? latin?.[2]
}

const normal = /(?:正常|要紧|要緊|有事|没事|沒事)(?:吗|嗎|么|嘛|不)[?？。]*$/
/** Told of as it goes on, it is no question in general. */
const going =
  /又|还是|還是|还在|還在|一直|每次|修了|修过|修過|刚买|剛買|新车|新車|才买|才買|你们说|你們說|居然|到底|我的|我车|我車|现在|現在|今天|昨天|刚才|剛才|突然|忽然/
const whatIf =
  /^(?:要是|如果|万一|萬一|假如|假设|倘若)[^。!！]{2,24}(?:赔|賠|负责|負責|管|怎么办|怎麼辦)[^。!！]{0,4}(?:吗|嗎|么|嘛|不|[?？])*$/
const reliable =
  /(?:你们|你們|这家店|這家店|你们店)(?:到底)?(?:靠谱|靠譜|可靠|靠得住)(?:不|吗|嗎|么|嘛)|(?:靠不靠谱|靠不靠譜)/
/** Vapour in the cold is water, whatever else a smoking exhaust may be. */
const vapour = /排气管|排氣管|尾气|尾氣/
const white = /白气|白氣|白雾|白霧|水汽|水氣|滴水/

const isGrave = ({ reading }: Heard): boolean => reading.signals.some(each => each.strength === 'hard')

/** Which of them the whole message is; undefined: none. */
export function plainQuestionOf(talk: Heard): PlainQuestion | undefined {
  const { reading, state } = talk
  const text = talk.text.trim()
  if (text.length === 0 || text.length > longest || reading.danger.now || state.closing === 'danger') return undefined
  if (talk.turn.inbound.attachments.length > 0) return undefined
  if (whatIf.test(text)) return 'whatIf'
  const warranty = reading.topics?.some(each => each.topic === 'warranty')
  const rights = reading.signals.every(({ signal }) => signal.startsWith('warranty.') || signal.startsWith('demand.'))
  if (warranty && rights && !going.test(text) && !reading.facts.some(fact => fact.slot === 'symptom')) return 'warranty'
  if (normal.test(text) && !going.test(text) && state.open !== 'symptom.description') {
    if (vapour.test(text) && white.test(text)) return 'normal'
    if (!isGrave(talk) && !reading.concerns?.length && !reading.topics?.length) return 'normal'
  }
  if (isGrave(talk)) return undefined
  if (reliable.test(text)) return 'reliable'
  const found = (Object.keys(table) as (keyof typeof table)[]).find(each => table[each].test(text))
  if (found === 'howTo' && /不|没|沒|坏|壞|断|斷|老是|总/.test(text)) return undefined
  // asked for the number of an earlier case, they have none; and the number asked for may be the workshop's
  if (found === 'number' && (state.open === 'background.visit' || lacksNumber(talk))) return undefined
  if (found === 'huh' && (state.open === 'satisfaction' || state.open === 'proposal')) return undefined
  if (found) return found
  return nameAskedFor(text) ? 'whoIs' : undefined
}

/** Two or three characters that name a fault and nothing else: "漏油". */
const fault =
  /^(?:车|車|车子|車子)?(?:一直|又|有|老|还在|還在)?(?:漏油|漏水|漏液|漏气|漏氣|漏电|漏電|异响|異響|抖动|抖動|顿挫|頓挫|生锈|生鏽|不制冷|失灵|失靈|跑偏|偏磨|掉漆|异味|異味|打不着火|发不动|發不動)(?:了|啊|呀)?[。.!！~]*$/
export const namesFault = ({ reading, text }: Heard): boolean =>
  reading.intents.includes('complain') && fault.test(text.trim())
