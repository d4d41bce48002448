// The words of somebody who waits: that nobody has been in touch, how it stands, what was agreed with a colleague; and the small courtesies
// in between. In both Chinese scripts, in pinyin and in English. Words only.
import { wordsOf } from './wordsOf.ts'

/** Nobody is there, nobody rang: no question to look up an answer for. */
export const nobodyThere = wordsOf(
  '',
  `^(?:喂|哎|欸|那|所以|你们|你們|请问|請問|到底|究竟|现在|現在|这里|這裡|这边|這邊|那边|那邊|店里|店裡|搞什么|搞什麼|什么情况|什麼情況|什么鬼|都|[,，。!！?？\\s])*(?:没|沒)(?:有)?人(?:吗|嗎|啊|在|了|管|理)*[?？。!！\\s]*$|^(?:喂|哎|欸|那|所以|你们|你們|请问|請問|到底|究竟|现在|現在|这里|這裡|这边|這邊|那边|那邊|店里|店裡|搞什么|搞什麼|什么情况|什麼情況|什么鬼|都|[,，。!！?？\\s])*(?:有没有|有沒有|还有没有|還有沒有)(?:个|個)?(?:活)?人(?:在|管|理|回|值班|负责|負責|我|啊|呀|呢|了|的)*[?？。!！~\\s]*$|^(?:喂|哎|欸|那|所以|你们|你們|请问|請問|到底|究竟|现在|現在|这里|這裡|这边|這邊|那边|那邊|店里|店裡|搞什么|搞什麼|什么情况|什麼情況|什么鬼|都|[,，。!！?？\\s])*(?:人)?(?:都|全)(?:死|跑|去)(?:到)?(?:哪|光)(?:儿|兒|里|裡)?(?:去)?了?[?？。!！~\\s]*$|^(?:喂|哎|欸|那|所以|你们|你們|请问|請問|都|[,，\\s])*(?:人|电话|電話|客服|经理|經理|负责人|負責人|回复|回覆)(?:呢|咧|嘞|哩|勒|在哪里?|在哪裡|去哪了|去哪裡了|跑哪去了)[?？!！。~\\s]*$|(?:电话|電話|消息|讯息|訊息|人影|回音)(?:都|也)(?:没|沒|不见|不見)|(?:说好|說好|答应|答應|讲好|講好|约好|約好)的?(?:电话|電話|回电|回電|联系|聯絡|联络)|(?:把我)?忘(?:了|记了?|記了?)我|(?:是不是|不会是|不會是)(?:把我)?(?:忘|不管我)`,
  `is (?:there )?(?:any|some)(?:one|body) (?:even |still |actually )?(?:there|here|alive|home|listening|reading(?: this)?|going to (?:answer|reply|help))(?=[?!.\\s]*$)|(?:is|are) (?:nobody|no one|none of you) (?:there|here|(?:ever )?going to (?:answer|reply|help|respond))|where (?:is|are) (?:everyone|everybody|you(?: guys| all| lot)?|the (?:call|manager))|still nothing|(?:no|not (?:a|one)) (?:single )?(?:call|word|reply|answer)|what happened to (?:the|my) call|ren ?ne|dian ?hua ?ne|mei ?ren`,
)

/** "所以现在谁负责": asked of now, for of damage to come it is another question. */
const whoHasIt =
  '^(?:那|所以|请问|請問|想问|想問|这件事|這件事|我的(?:案子|案件|事)|[,，\\s])*(?:现在|現在|目前|如今)(?:到底|究竟|是|由|归|歸|我的(?:案子|案件|事))*(?:谁|誰|哪位|哪(?:个|個)人)(?:在)?(?:负责|負責|处理|處理|跟进|跟進|管|接手|经手|經手|承办|承辦)(?:的|了|呢|啊|呀|我的(?:案子|案件|事)|这件事|這件事)*[,，?？。!！~\\s]*(?:$|(?:什么时候|什麼時候|啥时候|何时|何時|多久|几时|幾時|大概|哪天)[^,，。.!！]{0,16}[?？。!！~\\s]*$)'

/** How does it stand, in words that otherwise complain. */
export const howItStands = wordsOf(
  '',
  `(?:什么|什麼|啥)(?:情况|情況|状况|狀況|进展|進展|进度|進度|状态|狀態)(?:了|啊|呀|呢|啦)?[?？。!！]*$|(?:处理|處理|办|辦|弄|搞|进行|進行|跟进|跟進)(?:得|的|到)?(?:怎么样|怎麼樣|怎样|怎樣|咋样|咋樣|如何|哪了|哪裡了|哪里了)|(?:有|有没有|有沒有)(?:消息|进展|進展|结果|結果|下文|眉目)(?:了)?(?:没|沒|吗|嗎|么)?[?？]*$|${whoHasIt}`,
  `what(?:['’]?s| is) (?:happening|going on|the latest|new)|who(?:['’]?s| is)? (?:now )?(?:in charge|responsible|handl(?:ing|es)|deal(?:ing|s) with|look(?:ing|s) after|on)(?: of| for)?(?: (?:it|this|that|things|my (?:case|complaint|matter)))?(?: now\\b|[\\s,;?]+(?:and )?(?:by when|when|how soon)\\b)|where (?:are we|do we stand)|any (?:update|news|progress|word)|how(?:'s| is) (?:it|everything|this|(?:my|the) (?:case|complaint|matter|repair|request|claim)) (?:all )?(?:going|doing|coming along|coming on|getting on|looking)|how are (?:things|we|you) (?:going|coming along|getting on)(?: with (?:it|this|my case|my car))?|(?:cha ?(?:xun )?)?jin ?du(?: zen ?me ?yang(?: le)?)?`,
)

/** How far it is, whatever else is asked. */
export const ofProgress = wordsOf(
  '',
  `(?:进度|進度|进展|進展|下文|眉目)|到哪(?:一步|里|裡|了|儿)|(?:怎么样|怎麼樣|咋样|咋樣|如何)了|(?:什么|什麼|啥)(?:情况|情況|状况|狀況)`,
  `status|progress|updates?|news|what(?:['’]?s| is) (?:happening|going on)|how far`,
)

const need =
  '(?:急(?:着|著)?)?(?:要|得|需要|必须|必須|需|等(?:着|著)|指(?:着|著)|靠)(?:我)?(?:用|开|開|拿|取|坐|回)(?:这辆|這輛|我的?|辆|輛|台|部)?(?:车|車)'
const trip =
  '(?:要|得|需要|准备|準備|打算|必须|必須)(?:去|带|帶|跟|和|[^,，。.!！?？]{0,8})?(?:出差|出门|出門|出远门|出遠門|远行|遠行|(?:跑|开|開)?(?:长途|長途)|(?:回|返)(?:老家|乡|鄉|家过年|家過年)|(?:接|送)(?:机|機|孩子|小孩|老人|客户|客戶|站|亲|親)|自驾|自駕|旅[游遊行]|(?:去|到|赶|趕)(?:机场|機場|飞机|飛機|高铁|高鐵)|(?:结婚|結婚|婚礼|婚禮|娶亲|娶親|迎亲|迎親)|搬家|年检|年檢|驗車|上高速)'
/** What makes leaving, driving or moving a journey: where to, or when. */
const trips =
  'today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|next (?:week|month)|in (?:\\w+ )?(?:days?|hours?|week)|house|flat|abroad|home (?:for|to)|holiday|airport|overseas|(?:\\d+|hundreds of) ?(?:km|kilomet\\w+|miles)'
/** The car is needed, for what or by when: whoever plans the work is to know. */
export const needsCar = wordsOf(
  '',
  `${need}|(?:我|咱)(?:们|們)?[^,，。.!！?？你您]{0,8}(?:要|得|需要|必须|必須)[^,，。.!！?？你您]{0,8}(?:接|送)人|(?:没|沒)(?:有)?(?:车|車)(?:用|开|開|接|上班|没法|沒法|不方便)|(?:离不开|離不開)(?:车|車)`,
  `(?:i|we)(?:'ll| will)?(?: really| badly| definitely)? (?:need|must have|have to have|require|depend on) (?:it|the car|my car|our car|a car|the vehicle)|(?:i|we) (?:can't|cannot) (?:be|go|do|manage|get) [^.!?]{0,24}without (?:it|the car|my car|a car)`,
)
/** Plans to travel: whoever plans the work is to know of them, and that is all that was said. */
export const travels = wordsOf(
  '',
  trip,
  `(?:i'm|i am|we're|we are|i|we) (?:going away|travelling|traveling|flying|getting married|have (?:a|an) (?:trip|wedding|flight|holiday|appointment|journey)|(?:leaving|driving|moving)(?![^.!?]{0,30}\\b(?:dealer\\w*|garage|workshop|brand|loan\\w*|courtesy|rental|hire|your)\\b)[^.!?]{0,30}\\b(?:${trips}))`,
)

/** "配件要等多久": of the part, whoever ordered it knows more than how the case stands. */
export const asksOfPart = wordsOf(
  '',
  `(?:配件|零件|零部件|备件|備件|料件|货|貨|电池|電池|轮胎|輪胎)[^,，。.!！?？]{0,6}(?:多久|多长时间|多長時間|什么时候|什麼時候|几天|幾天|何时|何時)`,
  `(?:how long|when)\\b[^.?!]{0,24}\\b(?:parts?|battery|tyres?|tires?)`,
)

/** Whether the cause was found: a question without a question mark as often as with one. */
export const asksCause = wordsOf(
  '',
  `(?:查|找|检查|檢查|检测|檢測|看)(?:到|出|出来|出來|清楚|明白)?(?:了)?(?:是)?(?:什么|什麼|啥)?(?:原因|毛病|问题|問題)(?:所在)?(?:了)?(?:没有?|沒有?|吗|嗎|么)[啊呀呢]*[?？。!！~\\s]*$`,
  `(?:have|did) (?:you|they) (?:found|find)(?: out)? (?:the cause|what (?:caused it|causes it|was wrong|is wrong|it was|it is))(?: yet)?[?!.\\s]*$`,
)

const part =
  '(?:配件|零件|零部件|备件|備件|料件|件|货|貨|东西|東西|车子?|車子?|我的车|我的車|雨刮器?|雨刷|轮胎|輪胎|电池|電池|新车|新車)'
const soFar = '(?:了)?(?:没有?|沒有?|吗|嗎|么|不|未)[啊呀呢嘛咧]*[?？。!！~\\s]*$'
/** Whether the part is there, or when it or the car will be. */
export const whenDone = wordsOf(
  '',
  `^(?:那|请问|請問|想问|想問|我|我们|我們|的|[,，\\s])*${part}?(?:现在|現在|今天|今晚|明天|后天|後天|这周|這週|本周|本週|上午|下午|晚上|都|已经|已經|能|会|會|可以|能不能|可不可以|是不是|订的?|訂的?|到底|给我|給我)*(?:到货|到貨|到店|到位|到|来|來|修好|弄好|换好|換好|装好|裝好|搞定|修完|完工|好|取车|取車|提车|提車|拿车|拿車|牵车|牽車)${soFar}
  |^(?:那|请问|請問|想问|想問|我|我们|我們|的|[,，\\s])*${part}?(?:大概|到底|究竟|得|要)*(?:什么时候|什麼時候|啥时候|何时|何時|几时|幾時|哪天|几号|幾號|几点|幾點|多久)(?:能|会|會|可以|才|才能|可|给我|給我)*(?:到货|到貨|到店|到位|到|来|來|修好|弄好|换好|換好|装好|裝好|搞定|修完|完工|好|取车|取車|提车|提車|拿车|拿車|牵车|牽車)[啊呀呢了嘛咧]*[?？。!！~\\s]*$`,
  `(?:has|have|did) (?:it|they|the (?:new )?(?:parts?|blades?|tyres?|tires?|battery|pads?)|my parts?) (?:arrived?|come(?: in)?|turned up|got here|get here)(?: yet| already)?[?!.\\s]*$|(?:is|are) (?:it|they|the (?:new )?(?:parts?|blades?|tyres?|car)|my (?:car|parts?)) (?:in|here|there|ready|done|finished|fixed|repaired)(?: yet| today| now| already)?[?!.\\s]*$|(?:will|can) (?:it|the car|my car) be (?:ready|done|finished|fixed|repaired) (?:today|tonight|tomorrow|by then|this week)[?!.\\s]*$|(?:can|will) you (?:fix|finish|repair) it (?:today|tonight|tomorrow|this week)[?!.\\s]*$|when (?:will|can|does|do|is|are) (?:it|they|i|the (?:new )?(?:parts?|car|blades?)|my (?:car|parts?)) (?:be )?(?:arriv\\w*|come(?: in)?|get here|be here|here|ready|done|finished|fixed|repaired|due|collect|pick)(?: (?:it|the car|my car|up))*[?!.\\s]*$`,
)

/** Refers back to what a colleague said in the talk that has just ended. */
export const whatWasSaid = wordsOf(
  '',
  `(?:刚才|剛才|刚刚|剛剛|之前|前面|方才)(?:那个|那個|那位)?(?:人|同事|经理|經理|他|她|跟我|和我)?(?:跟我|和我)?(?:说|說|讲|講|谈|談|聊|答应|答應|约|約|定)|(?:几点|幾點|哪天|什么时候|什麼時候)来着|(?:幾點|哪天)來著|(?:那|所以)?(?:就是|就|是)?(?:明天|后天|後天|今天|下午|上午|晚上|(?:周|週|星期|礼拜|禮拜)[一二三四五六日天])?.{0,4}[点點](?:半)?(?:对吧|對吧|对吗|對嗎|没错吧|沒錯吧|是吧|定了吧|确定|確定)`,
  `(?:what|when)(?: time)? (?:did|was it) (?:you|they|he|she|we) (?:say|said|agree)|so (?:it's )?[^.?!]{0,20}(?:confirmed|agreed|settled|is set)|(?:you|he|she|they) (?:just )?said|what (?:time )?was it again|did you (?:note|write down|record) what`,
)
/** The colleague they talked to has gone quiet. */
export const colleagueGone = wordsOf(
  '',
  `(?:刚才|剛才|刚刚|剛剛|之前)(?:的)?(?:那个|那個|那位)?(?:人|同事|经理|經理|客服|小哥|小姐).{0,6}(?:不理|不回|走了|不见|不見|去哪|跑了|呢|没下文|沒下文)|(?:怎么|怎麼)(?:又)?(?:不理我|不回我|没人理|沒人理)了?`,
  `(?:where did|what happened to) (?:he|she|they|the (?:man|woman|person|guy|manager|colleague))|why (?:did|is|has) (?:he|she|they|nobody) (?:stop|not|leave|left|gone|ignor)\\w*`,
)

/** Sorry for the trouble, said by the customer. */
export const apologises =
  /^(?:真的?|很|太|实在|實在)?(?:不好意思|抱歉|对不起|對不起|打扰(?:了|你们|您)?|打擾(?:了|你們|您)?|歹勢|麻烦(?:你们|您|了)+|麻煩(?:你們|您|了)+)(?:哈|啊|呀|了|齁|喔|哦|呢|啦|打扰|打擾|刚才.{0,8}|剛才.{0,8})*[。.!！~～\s]*$|^(?:so |very |really |oh )?(?:sorry|apologies|my apologies|my bad)(?: about (?:that|before|earlier)| for (?:the )?(?:trouble|bother|snapping|shouting))?[.!\s]*$/i

/** Will come by: "好的,我下班去取". */
export const willCome =
  /^(?:好的?|行|嗯|可以|知道了|ok(?:ay)?|收到)?[,，。\s]*(?:那)?(?:我|我们|我們)?(?:等下|等会儿?|一会儿?|待会儿?|马上|馬上|下班|晚上|下午|上午|中午|明天|后天|後天|今天|周末|週末|这就|這就)(?:再|就|会|會)?(?:去|过去|過去|过来|過來|来|來|到)(?:取|提|拿|牵|牽|领|領|店|一趟|你们|你們)?.{0,4}$|^(?:ok(?:ay)?|fine|right|great|sure)?[,\s]*(?:i'll|i will|we'll) (?:come|pick|collect|be there|(?:drop|stop) (?:in|by|round|over))\b[^.?!]{0,40}$/i

/** Weather, laughter, how one is: talk for the sake of it. */
export const chats =
  /^(?:今天|今儿|这|這|外面|最近)?(?:的)?(?:天气|天氣|天|太阳|太陽|雨)(?:可|真的?|好|太|也|还|還|挺|很|下得|是)*.{0,4}(?:热|熱|冷|好|差|大|闷|悶|舒服|糟)(?:啊|呀|了|哦|喔|呢|耶)?[。.!！~～\s]*$|^(?:哈|呵(?!呵$)|嘿|嘻|hh|233|lol|haha|ha ha|hehe)+[。.!！~～\s]*$|^(?:你|您|你们|你們)?(?:吃饭|吃飯|吃|下班|忙|辛苦)(?:了)?(?:吗|嗎|没|沒|么|不)[?？\s]*$|^(?:it's |it is )?(?:so |very |really )?(?:hot|cold|lovely|nice|rainy|miserable)(?: (?:weather|day|out))?(?: today| isn't it)?[.!?\s]*$|^(?:nice|lovely|awful|terrible) weather.{0,20}$/i

/** "钱到底什么时候到": of what is to come. */
export const asksWhen = /什么时候|什麼時候|啥时候|啥時候|何时|何時|几时|幾時|多久|哪天|\bwhen\b|\bhow (?:long|soon)\b/i
