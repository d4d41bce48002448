// The words that tell a crash of this moment from one that is only near, of another car or of another time. In both Chinese scripts and in
// English. Words only.

/** Whoever is only about to still has to stop. */
export const aboutTo =
  /(?:快|要|会|會|马上|馬上|将|將|差点|差點|险些|險些|怕|别|別)[^,，。!！]{0,4}[撞翻]|[没沒](?:有)?[撞翻]|\b(?:going to|gonna|about to|almost|nearly|will|might|could|afraid)\b/i
/** It moves yet: to get out would harm them. */
export const rolls =
  /[停刹剎煞][^,，。!！]{0,2}不(?:下|住|了)|[没沒]法停|[还還]是?在(?:一直|不停地?|往)*[开開跑冲衝滑走溜滚滾动動]|(?:往|向)前[冲衝滑跑溜滚滾]|\b(?:can['’]?t|can ?not|won['’]?t|will not|unable to|doesn['’]?t|isn['’]?t) (?:\w+ )?(?:stop|slow)|\bstill\b.{0,12}\b(?:moving|rolling|going|driving|coasting|sliding)\b/i
/** Of another car, not the one that theirs hit; or of another time. */
export const ofAnotherCrash =
  /(?<!(?:撞|追尾|碰|跟|和|与|與|把|被)[^,，。!！]{0,6}|[车車])(?:前[面方头頭]|前[车車]|那[辆輛台]|[别別]人|人家|[对對]面|旁[边邊])|上[个個]?(?:次|月|周|週|星期|礼拜|禮拜)|[去前]年|昨[天晚]|(?<!\b(?:hit|into|struck|rear[- ]?ended)\b[^,.]{0,24})\b(?:ahead|in front)\b|\b(?:last (?:week|month|year|time)|yesterday|ago)\b/i
