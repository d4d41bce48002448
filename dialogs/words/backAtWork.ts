// What a car had lost, and that it is back: in both Chinese scripts and in English. The same words tell of a noise that came back, so that
// each is read beside what was complained of. Words only.
import { wordsOf } from './wordsOf.ts'

const once = '(?:又|终于|終於|总算|總算|现在|現在|已经|已經|都|会|會|能|可以|重新|恢复|恢復|开始|開始|正常)*'

const noiseTold = wordsOf(
  '',
  '异响|異響|杂音|雜音|噪音|噪声|噪聲|怪声|怪聲|怪响|响声|響聲|(?<![没沒])有(?:[^,，。没沒]{0,6}的)?(?:声音|聲音)|[吱咯嗡哒噔咚哐嘎滋]{1,2}(?:响|響|叫|的)|(?<![不没沒])(?:会|會|老是?|总是?|總是?|一直|在|有点|有點|有些|很|乱|亂|哪里|哪裡|哪儿|什么|什麼)(?:响|響)|(?:响|響)(?:个不停|個不停|得(?:厉害|厲害|很)|起来|起來)',
  'nois\\w*|rattl\\w*|squeak\\w*|creak\\w*|clunk\\w*|hum(?:s|ming)?|whin\\w*|knock\\w*',
)
/** A lamp that is lit and ought not to be. */
const lampTold = wordsOf(
  '',
  '(?:灯|燈)(?:[^,，。;；不没沒灭滅]{0,6})(?:亮|闪|閃)|(?:故障|警示|警告|报警|報警)(?:灯|燈)|亮(?:了|着|著)?(?:个|個|一个|一個|盏|盞)?[^,，。;；]{0,4}(?:灯|燈)',
  '(?:warning|engine|orange|yellow|amber|red) (?:light|lamp)s?|light (?:is |came |comes |keeps coming |stays )?on',
)
/** What others said of it is not what its customer complains of. */
export const saidByOthers = wordsOf(
  '',
  '(?:师傅|師傅|技师|技師|顾问|顧問|店里|店裡|店员|店員|工作人员|工作人員|人家|他们|他們|他|她|维修|維修)[^,，。;；]{0,6}(?:说|說|讲|講|称|稱|听|聽|检查|檢查|试|試)|(?:到店|到了店|开到店|開到店|进店|進店|一到店|店里|店裡)',
  '(?:technician|mechanic|workshop|garage|advis[eo]r|dealer|staff|they|he|she|you)(?: \\w+){0,2} (?:said|says|say|told|hears?|heard|finds?|found|claims?|claimed)',
)

/**
 * Missing when it was complained of, and told as there again. `opposite`: too much of the same; where it was complained of besides, or
 * may come of it, only the `thing` that had failed is good news.
 */
export const lostAndBack: readonly { lost: RegExp; back: RegExp; opposite?: RegExp; thing?: RegExp }[] = [
  {
    lost: wordsOf(
      '',
      '(?:没|沒|无|無)(?:有)?(?:任何)?(?:声音|聲音|声|聲|响声|響聲)|不(?:会|會)?(?:响|響|出声|出聲|发声|發聲|叫)|(?:按|放)(?:了)?(?:都|也)?不(?:响|響)|哑|啞',
      "no sound|silent|mute|(?:doesn't|does not|won't|not|isn't) (?:sound|play|beep|honk|make a sound|working?)",
    ),
    back: wordsOf(
      '',
      `(?:有|出|恢复|恢復)(?:了)?(?:声音|聲音|声|聲)(?:了|啦)|(?:声音|聲音)${once}(?:有|回来|回來|恢复|恢復|出来|出來|正常)(?:了|啦)|(?<![异異杂雜怪])${once}(?:响|響)(?:了|啦)|(?:会|會|能|可以)(?:响|響|叫|出声|出聲)(?:了|啦)`,
      "(?:there's|there is|has|have|got|i (?:can )?hear) (?:the )?(?:sound|music|audio)|(?:sound|audio|music|horn)(?:'s| is| has come| came) back|(?:sounds|plays|beeps|honks)(?: \\w+)? (?:again|now)",
    ),
    opposite: noiseTold,
    thing: wordsOf(
      '',
      '喇叭|音响|音響|音箱|收音机|收音機|扬声器|揚聲器|蓝牙|藍牙|音乐|音樂|导航|導航|中控|雷达|雷達|倒车|倒車|门铃|提示音',
      'horn|speakers?|radio|stereo|music|audio|navigation|bluetooth',
    ),
  },
  {
    lost: wordsOf(
      '',
      '不(?:太|怎么|怎麼|够|夠)?(?:制)?(?:冷|凉|涼)|(?:没|沒|无|無)(?:有)?(?:冷气|冷氣|冷风|冷風|凉风)|不出(?:冷风|冷風)|吹(?:出来|出來)?(?:的)?(?:是)?(?:热|熱)(?:风|風)',
      "(?:doesn't|does not|not|isn't|no longer|won't) (?:cool\\w*|cold|blow\\w* cold|work\\w*)|no cold air|(?:warm|hot) air",
    ),
    back: wordsOf(
      '',
      `${once}(?:制冷|冷|凉|涼|凉快|涼快)(?:了|啦)|(?:有|出|吹)(?:了)?(?:冷气|冷氣|冷风|冷風|凉风|涼風)(?:了|啦)`,
      "(?:is|it's|blows|blowing|gets|getting) (?:nice and |really |properly )?(?:cold|cool)(?: (?:again|now))?|cools (?:again|now|properly|fine)|cold air (?:again|now)|(?:air ?con\\w*|a\\/?c|cooling)(?:'s| is| has come| came) back",
    ),
  },
  {
    lost: wordsOf(
      '',
      '不(?:制)?(?:热|熱)|(?:没|沒)(?:有)?(?:暖气|暖氣|暖风|暖風|热风|熱風)|不出(?:热风|熱風)',
      "no (?:heat|heating|warm air|hot air)|(?:doesn't|does not|not|won't|isn't) (?:heat\\w*|warm|get warm)",
    ),
    back: wordsOf(
      '',
      `${once}(?:制热|制熱|热|熱|暖和?)(?:了|啦)|(?:有|出|吹)(?:了)?(?:暖气|暖氣|暖风|暖風|热风|熱風)(?:了|啦)`,
      "(?:is|it's|gets|blows) (?:nice and |really )?(?:warm|hot)(?: (?:again|now))?|heats (?:again|now|up again)|(?:heat|heating)(?:'s| is| has come| came) back",
    ),
  },
  {
    lost: wordsOf(
      '',
      '不(?:会|會)?(?:亮|显示|顯示)|(?:没|沒)(?:有)?(?:亮|画面|畫面|显示|顯示|图像|影像)|黑屏|(?:点|點)不亮',
      "(?:doesn't|does not|won't|not|no longer|isn't) (?:light\\w*|come on|turn on|lit|work\\w*|show\\w*)|black screen|screen (?:is |stays |went )?(?:black|blank|dead)|no (?:picture|display)",
    ),
    back: wordsOf(
      '',
      `${once}(?:亮|显示|顯示)(?:了|啦)|(?:有|出)(?:了)?(?:画面|畫面|显示|顯示|图像|影像)(?:了|啦)`,
      "(?:lights up|comes on|shows|turns on)(?: (?:again|now))|(?:picture|display|light|screen)(?:'s| is| has come| came) back",
    ),
    opposite: lampTold,
    thing: wordsOf(
      '',
      '屏|萤幕|螢幕|仪表|儀表|中控|画面|畫面|影像|图像|大灯|大燈|头灯|頭燈|车灯|車燈|尾灯|尾燈|雾灯|霧燈|转向灯|轉向燈|方向灯|方向燈|刹车灯|煞车灯|煞車燈|日行灯|日行燈|阅读灯|閱讀燈|氛围灯|氛圍燈|后备箱灯|牌照灯|灯|燈',
      'screen|display|picture|headl(?:ight|amp)s?|tail ?lights?|brake lights?|lights?|lamps?',
    ),
  },
  {
    lost: wordsOf(
      '',
      '(?:连|連|接|充|打|开|開|关|關|升|降|动|動|点|點|启动|啟動|发动|發動|发|發|锁|鎖|挂|掛|搜)不(?:上|着|著|开|開|了|起来|起來|下来|下來|下|进|進|动|動|到)|不(?:会|會|能)?(?:动|動|转|轉|工作|启动|啟動|通电|通電)|(?:没|沒)(?:有)?(?:信号|信號|网|網|网络|網路|电|電|动力|動力|反应|反應)|(?:卡住|卡死|失灵|失靈)',
      "(?:doesn't|does not|won't|can't|cannot|couldn't|not|no longer|didn't) (?:connect|start|open|close|move|charge|turn|lock|unlock|work|respond)\\w*|no (?:signal|power|network|response)|stuck|jammed|dead",
    ),
    back: wordsOf(
      '',
      `(?:连|連|接|充|打|开|開|关|關|升|降|启动|啟動|发动|發動|点|點|锁|鎖|挂|掛)(?:得)?(?:上|着|著|开|開|起来|起來|下来|下來|进去?|進去?)(?:电|電)?(?:了|啦)|(?:又|能|会|會|可以)+(?:连|連|充电|充電|打开|打開|关|關|升|降|动|動|转|轉|启动|啟動|发动|發動|开|開)(?:了|啦)|(?:有|恢复|恢復)(?:了)?(?:信号|信號|网|網|网络|網路|电|電|动力|動力|反应|反應)(?:了|啦)`,
      "(?:connects|starts|opens|closes|moves|charges|turns|locks|responds)(?: \\w+)? (?:again|now)|(?:signal|power|network)(?:'s| is| has come| came) back",
    ),
  },
]

/** Of anything: it does its work again. */
export const worksAgain = wordsOf(
  '',
  `(?:又|终于|終於|总算|總算|现在|現在|已经|已經|都)*(?:能|可以)(?:正常)?(?:用|使用|使|工作)(?:了|啦)|(?:又|终于|終於|总算|總算|现在|現在)*(?<![失不])(?:好使|好用|管用|灵|靈)(?:了|啦)|(?:恢复|恢復)(?:正常|工作|功能)?(?:了|啦)`,
  `(?:works?|working|functions?|functioning|runs?|running|operates)(?: (?:fine|well|perfectly|properly|normally|great|as it should))? (?:again|now)|(?:is|are|it's|'s) back (?:to normal|in working order|up and running)|up and running(?: again)?`,
)
/** Not all the time, not for good, or not at all. */
export const notForGood =
  /[没沒未无無]|不(?!错|錯|过|過)|有时|有時|偶尔|偶爾|时好时坏|時好時壞|一会儿?|一會兒?|刚开始|剛開始|几分钟|幾分鐘|一下就|但|可是|就是|只是|不过|不過|又坏|又壞|心|(?:故障|警示|警告|报警|報警)(?:灯|燈)?|(?:发动机|發動機|引擎|机油|機油|胎压|胎壓|气囊|氣囊|水温|水溫|电瓶|電瓶|abs|esp|黄|黃|红|紅|橙)色?的?(?:灯|燈)|异响|異響|杂音|雜音|噪音|如果|要是|等|才(?:能|会|會)|\b(?:not|n't|never|no|but|sometimes|only|hardly|barely|for a (?:while|bit|minute|day)|if|when|until|unless|stopped|however|though|except|warning|noise|rattle|(?:engine|yellow|orange|amber|red) (?:light|lamp))\b|n't/i

/** A noise that was complained of, that it is there again, and that it is gone. */
export const noise = {
  told: noiseTold,
  back: wordsOf(
    '',
    '又(?:有|出|出现|出現|听到|聽到)(?:了)?(?:那个|那個|那种|那種|点|點)?(?:声音|聲音|声儿|响声|響聲)|(?:声音|聲音|响声|響聲)又(?:来|來|有|出|回来|回來)|^(?:还是|還是|现在|現在|还|還)?有(?:声音|聲音)(?:了|啊|呢)?[。.!！~\\s]*$',
    "(?:the |that )?(?:sound|noise)(?:'s| is| has come| came) back|it(?:'s| is)? (?:sounds|sounding|makes (?:a|the|that) (?:sound|noise)|making (?:a|the|that) (?:sound|noise)) (?:again|now)",
  ),
  gone: wordsOf(
    '',
    '(?:声音|聲音|响声|響聲)(?:现在|現在|已经|已經|终于|終於|都|也)*(?:没有|沒有|没|沒|消失|不见|不見)(?:了|啦)|(?:没|沒)(?:有)?(?:声音|聲音|声儿|响声|響聲)(?:了|啦)|(?:不|没|沒)(?:再)?(?:响|響|叫)(?:了|啦)',
    "(?:it|the (?:sound|noise))(?:'s| is| has) (?:now |finally |all )?(?:gone|quiet|silent)(?: now)?",
  ),
} as const
/** Once more, or as before. */
export const onceMore = /又|再次|还是|還是|还|還|仍|\b(?:again|still)\b/i
