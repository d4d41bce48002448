// What is smelt or breathed in a car, and how it makes somebody feel. In both Chinese scripts and in English. Words only.
import { wordsOf } from './wordsOf.ts'

export const smellsOfFumes = wordsOf(
  '',
  `(?:汽油|燃油|柴油|机油|機油|尾气|尾氣|废气|廢氣|排气|排氣|油)[^,，。!！]{0,4}(?:味|气|氣)|尾气|尾氣|废气|廢氣|一氧化碳`,
  `(?:petrol|gas|gasoline|fuel|diesel|exhaust)\\b[^.!?]{0,20}\\b(?:smells?|fumes|odou?r|stinks?|vapou?rs?)|(?:smell\\w*|reek\\w*|stink\\w*)\\b[^.!?]{0,16}\\b(?:petrol|gas|gasoline|fuel|diesel|exhaust)|fumes|carbon monoxide`,
)
/** "这事真让我头疼": of what is done, and of no head; "这味道让我头疼" is of one. */
const figurativeZh =
  '(?<!(?<!(?:味|气|氣|烟|煙|闻|聞|熏|薰)[^,，。!！]{0,4})(?:[让讓令叫使]|[这這那]事|[这這]件事|你[们們]|真是)[^,，。!！]{0,4})'
const whoZh =
  '(?:(?<!的)人|孩子|小孩|宝宝|寶寶|娃|老人|老婆|老公|我太太|我先生|妈妈?|媽媽?|爸爸?|儿子|兒子|女儿|女兒|(?<!其)[他她])'
export const feelsIll = wordsOf(
  '',
  `${figurativeZh}(?:头|頭|脑袋|腦袋)[^,，。!！]{0,3}(?:晕|暈|昏|疼|痛|涨|胀|脹|沉)|(?:发|發|好|很|更|有点|有點|还是|還是)[晕暈昏]|[想要快在都]吐(?![槽血])|吐了|恶心|噁心|反胃|胸闷|胸悶|喘不|呼吸困难|呼吸困難|犯困|四肢无力|四肢無力|腿软|腿軟|叫不醒|昏迷|昏过去|昏過去|晕过去|暈過去|晕倒|暈倒|${whoZh}(?:现在|現在|都|也|已经|已經|怎么叫都|怎麼叫都|叫他|叫她)*[没沒](?:有)?(?:什么|什麼)?反[应應]|^\\s*(?:已经|已經|都)?[没沒](?:有)?反[应應]了`,
  `dizz\\w*|light-?headed|faint(?:ed|ing|s|ness)?(?! (?:smell|odou?r|whiff|scent|hiss|noise|sound|trace))|nause\\w*|sick(?! (?:of|and tired|to death))|(?<!(?:what|such|quite|real|big) a (?:real |huge |total )?)headache|head (?:hurts|aches)|vomit\\w*|throwing up|drowsy|can't breathe|cannot breathe|passed out|passing out|unconscious|won't wake up`,
)
