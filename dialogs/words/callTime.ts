// The words around a time to be rung: a call is asked for, they are busy until then, the time is another one now. Read over folded text,
// simplified and in small letters. Words only.

/** Where one thing said ends: 3.30 and p.m. are one. */
export const clauseEnd =
  /[,;!?()\n]+|(?<!\b[ap]|\b[ap]\.m|\d)\.+|(?<=\d)\.+(?!\d)|(?<=\p{Script=Han})\s+(?=\p{Script=Han})|\s+(?:but|because|cos|so|and (?=i|please|call|ring|phone|then))\b\s*|\s+-+\s+/gu

/** A call from us, wished for. */
export const asksForCall =
  /(?:打给我|给我(?:打|来|回|去)|打我(?:电话|手机)?|来电|回电(?!话?给你)|回(?:我|个)?电话|联系我|联络我|联系(?=吧|就|$)|致电|找我)|(?<!我[^你们,]{0,10}|别|不要|不用|没|算|挨|被|能|敢)打(?:个|通)?(?:电话|手机)?(?:过来|来)?(?:吧|哦|喔|啊|呀|就行|就好|就可以|也行|比较好|可以吗|行吗|好吗|谢谢)*(?=$|[\s,.!?;()])|(?:^|\b(?:please|pls|plz|just|can you|could you|would you|will you|you can|you could|only|so|then|rather|better|best to|if you|and|but|or|to|again|me)\s)\s*(?:please |pls |just |only )?(?:call|ring|phone|try|reach|contact|buzz)(?: me| us)?(?: back| again| instead| then| please| pls)*(?=$|[\s,.!?;])(?! (?:the|a|an|my|him|her|them|you|your|out|for|to|it)\b)|\bgive me (?:a|another) (?:call|ring|bell|buzz|shout|try)\b/

/** They cannot be rung then. */
export const busy =
  /没(?:有)?(?:空|时间)|不(?:太)?方便|不行|不在|开(?:个)?会|(?:在|很|太|比较|刚|正)忙|忙(?:着|完|不过来)|(?:别|不要|不用|勿)[^,.;!?]{0,6}打|先别|上班|有(?:点|个)?事|走不开|出差|开(?:着)?车|接不(?:了|到)|不能接|没(?:法|办法)接|没(?:有)?(?:接|听|看)(?:到|着|见)|(?:错过|漏)(?:了|接)|\b(?:busy|can't|cant|cannot|can not|not (?:today|tonight|now|then|free|available|good|possible|convenient)|don't|dont|do not|won't|(?:in|at|have|got) (?:a |an |my )?(?:\w+ )?(?:meetings?|appointments?|work|class)|working|driving|no good|missed|unavailable|tied up|rubbish for me)\b/

/** "开会到五点", "in meetings until 4": free from then on. */
export const untilThen =
  /(?<![改推换挪延约等迟移变调])(?:到|至)(?![^,]*之间)|\b(?:until|till|'?til)\b|\b(?:free|done|finish(?:ed)?|out|off|back|leave)(?: (?:of )?(?:work|school|the office|it))? (?:at|by|after|from)\b/

/** "三点以前别打", "please don't call before 10": free from then on. */
export const notBefore =
  /(?:前[^,]{0,4}(?:别|不要|勿)|(?:别|不要|勿)[^,]{0,6}前)|\b(?:don't|dont|do not|never|please not|not to) (?:please )?(?:call|ring|phone|contact)(?: me| us)? (?:before|until|till)\b/

/** "不要早上打". */
export const refusesCall = /(?:别|不要|不用|勿)[^,.;!?]{0,6}打/

/** What keeps them themselves: "四点要接孩子", "I pick up my kid at 4". */
export const engaged =
  /[接送](?:孩子|小孩|娃|人|儿子|女儿|老婆|老公|客户|宝宝|学生)|[上下](?:课|班|学|飞机|高铁|车)|放学|考试|看(?:病|医生|牙)|复诊|体检|赶(?:飞机|高铁|车)|登机|起飞|吃(?:午|晚|早)?饭|午休|睡觉|做饭|健身|带娃|培训|值班|出门|\b(?:pick(?:ing)? up|drop(?:ping)? off|school|kids?|gym|class|doctor|dentist|hospital|flight|fly|train|lunch|dinner|nap|shift|travell?ing|court|exam)\b/
/** Of somebody's own plans, where a time stands beside it. */
export const ownPlan = /要|得|需要|打算|准备|去|先|会|有|在|\b(?:i|we|i'm|i've|i'll|my|our)\b/
/** The car and what became of it are no plan of theirs. */
export const ofTheCar =
  /(?<![坐开停上下打赶])车|修|换|漏|响|坏|赔|退|投诉|你们|\b(?:cars?|vehicle|repair\w*|paid|refund|complain\w*|broke\w*|you|your)\b/

/** What was said or promised, asked or complained of: no wish. */
export const ofPast =
  /说好|答应|承诺|约好|说过|不是说|怎么|为什么|为啥|凭什么|没人|没有人|没(?:有)?(?:打|来电|联系|回|人)|还没|什么时候|啥时候|几时|几点(?!半|钟以|以|之)|多久|昨|前天|打(?:电话)?给你|联系你们|(?:^|[,.;!?\s])我[^,.;!?我]{0,10}打(?!给我|我)|\b(?:promised|said|told|agreed|supposed|nobody|no ?one|never|didn't|did not|haven't|hasn't|when (?:will|are|is|do|does|can|would|did)|why|how (?:long|come)|yesterday|i(?:'ll| will|'d| can| called| rang) ?(?:call|ring|phone)?(?: you)|were you)\b/

export const isYes =
  /^[\s]*(?:对|是|好|嗯|没错|没问题|正确|可以|行|yes|yeah|yep|yup|ok|okay|sure|right|correct|that's right|that is right|that's correct|all good|fine)(?![一-鿿]*(?:不对|错))/

/** What may stand beside a time to be rung and says nothing more. */
export const around =
  /能不能|可不可以|是不是可以|打给我|给我(?:打|来|回|去)|打(?:个|通)?(?:我)?(?:电话|手机)?|来电|回电|致电|联系|联络|电话|手机|方便|有空|有时间|在家|可以|没问题|最好|比较|大概|差不多|左右|今天|现在|刚才|刚刚|先|别|不好意思|抱歉|谢谢|感谢|麻烦|那就|还是|或者|改(?:到|成|为|在|约|一下|个)?|换(?:到|成|个)?|推(?:迟)?(?:到)?|挪到|约(?:在|到)?|安排(?:在|到)?|晚一?点|晚些|早一?点|迟一?点|等(?:到)?|对的|对|是的|没错|好的|嗯|时间|时候|等一下|只能|只有|都|能|行|好|吧|哦|喔|啊|呀|呢|吗|了|啦|哈|的|我|你们|你|们|请|再|才|就|在|那|给|到|过来|来|找|要|会|是|从|也|说|以后|之后|成|为|\b(?:call|ring|phone|try|reach|contact|buzz|give|get|a|another|bell|shout|me|us|back|again|instead|then|that|this|it|the|time|make|made|change|move|push|switch|shift|to|for|is|are|'s|be|would|will|can|could|you|your|i|i'm|i'd|i'll|am|my|mine|please|pls|plz|thanks|thank|cheers|ta|sorry|hi|hello|ok|okay|yes|yeah|yep|right|correct|fine|good|great|no|better|best|easier|suits?|works?|actually|prefer|any chance of|a bit|maybe|perhaps|rather|only|just|any ?time|sometime|free|available|home|we|after|before|from|until|till|around|about|at|between|by|past|on|in|or|and|but|so|if|possible|when|later|earlier|like|say|today|now|not|let's|lets|do|how|what|with|convenient|all|day|cos|because)\b|'(?:s|m|d|ll)\b/gi

/** Of this moment, or free from now on. */
export const justNow =
  /现在|这会儿?|此刻|马上|立刻|立即|刚刚?(?=忙完|开完|下班|到家|停好)|了(?=[^了]{0,4}$)|\b(?:now|right away|straight ?away|immediately|at the moment|this minute)\b/u

/** They can be rung. */
export const canTalk =
  /有空闲?|有时间|空(?:下来|闲)?了|方便(?:接|听|通话|说话|聊)?|(?:可以|能)(?:接|听|通话|打|联系|说话)|(?:忙|开会|开完会|会开|事情?办|办)完|下班|到家|停好车|\b(?:free|available|home|back|at (?:home|my desk)|off work|finished|done|ready|reachable|around|can talk|can take (?:a|your|the) call|a good time|good time|to talk)\b/u

/** They cannot, or ask whether. */
export const cannotTalk =
  /不|没|别|勿|吗|么$|怎么|为什么|[?]|\b(?:no|not|never|nobody|can't|cant|cannot|don't|won't|isn't|why|it|car|busy|driving|until|till|after|before)\b/u
