// What a car had lost, and that it is back: in both Chinese scripts and in English. The same words tell of a noise that came back, so that
// each is read beside what was complained of. Words only.
import { wordsOf } from './wordsOf.ts'

const once = '(?:又|终于|終於|总算|總算|现在|現在|已经|已經|都|会|會|能|可以|重新|恢复|恢復|开始|開始|正常)*'

/** Missing when it was complained of, and told as there again. */
export const lostAndBack: readonly { lost: RegExp; back: RegExp }[] = [
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
  /[没沒未无無]|不(?!错|錯|过|過)|有时|有時|偶尔|偶爾|时好时坏|時好時壞|一会儿?|一會兒?|刚开始|剛開始|几分钟|幾分鐘|一下就|但|可是|就是|只是|不过|不過|又坏|又壞|心|(?:故障|警示|警告|报警|報警)(?:灯|燈)?|异响|異響|杂音|雜音|噪音|如果|要是|等|才(?:能|会|會)|\b(?:not|n't|never|no|but|sometimes|only|hardly|barely|for a (?:while|bit|minute|day)|if|when|until|unless|stopped|however|though|except|warning|noise|rattle)\b|n't/i

/** A noise that was complained of, that it is there again, and that it is gone. */
export const noise = {
  told: wordsOf(
    '',
    '异响|異響|杂音|雜音|噪音|噪声|噪聲|怪声|怪聲|怪响|响声|響聲|(?<![没沒])有(?:[^,，。没沒]{0,6}的)?(?:声音|聲音)|[吱咯嗡哒噔咚哐嘎滋]{1,2}(?:响|響|叫|的)',
    'nois\\w*|rattl\\w*|squeak\\w*|creak\\w*|clunk\\w*|hum(?:s|ming)?|whin\\w*|knock\\w*',
  ),
  back: wordsOf(
    '',
    '又(?:有|出|出现|出現|听到|聽到)(?:了)?(?:那个|那個|那种|那種|点|點)?(?:声音|聲音|声儿|响声|響聲)|(?:声音|聲音|响声|響聲)又(?:来|來|有|出|回来|回來)|^(?:还是|還是|现在|現在|还|還)?有(?:声音|聲音)(?:了|啊|呢)?[。.!！~\\s]*$',
    "(?:the |that )?(?:sound|noise)(?:'s| is| has come| came) back",
  ),
  gone: wordsOf(
    '',
    '(?:声音|聲音|响声|響聲)(?:现在|現在|已经|已經|终于|終於|都|也)*(?:没有|沒有|没|沒|消失|不见|不見)(?:了|啦)|(?:没|沒)(?:有)?(?:声音|聲音|声儿|响声|響聲)(?:了|啦)|(?:不|没|沒)(?:再)?(?:响|響|叫)(?:了|啦)',
    "(?:it|the (?:sound|noise))(?:'s| is| has) (?:now |finally |all )?(?:gone|quiet|silent)(?: now)?",
  ),
} as const
/** Once more, or as before. */
export const onceMore = /又|再次|还是|還是|还|還|仍|\b(?:again|still)\b/i
