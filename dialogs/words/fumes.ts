// What is smelt or breathed in a car, and how it makes somebody feel. In both Chinese scripts and in English. Words only.
import { wordsOf } from './wordsOf.ts'

export const smellsOfFumes = wordsOf(
  '',
  `(?:汽油|燃油|柴油|机油|機油|尾气|尾氣|废气|廢氣|排气|排氣|油)[^,，。!！]{0,4}(?:味|气|氣)|尾气|尾氣|废气|廢氣|一氧化碳`,
  `(?:petrol|gas|gasoline|fuel|diesel|exhaust)\\b[^.!?]{0,20}\\b(?:smells?|fumes|odou?r|stinks?|vapou?rs?)|(?:smell\\w*|reek\\w*|stink\\w*)\\b[^.!?]{0,16}\\b(?:petrol|gas|gasoline|fuel|diesel|exhaust)|fumes|carbon monoxide`,
)
export const feelsIll = wordsOf(
  '',
  `(?:头|頭|脑袋|腦袋)[^,，。!！]{0,3}(?:晕|暈|昏|疼|痛|涨|胀|脹|沉)|(?:发|發|好|很|更|有点|有點|还是|還是)[晕暈昏]|[想要快在都]吐(?!槽)|吐了|恶心|噁心|反胃|胸闷|胸悶|喘不|呼吸困难|呼吸困難|犯困|四肢无力|四肢無力|腿软|腿軟|叫不醒|昏迷|昏过去|昏過去|晕过去|暈過去|晕倒|暈倒|[没沒]反[应應]`,
  `dizz\\w*|light-?headed|faint\\w*|nause\\w*|sick|headache|head (?:hurts|aches)|vomit\\w*|throwing up|drowsy|can't breathe|cannot breathe|passed out|passing out|unconscious|won't wake up`,
)
