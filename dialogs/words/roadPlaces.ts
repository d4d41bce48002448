// The words of a place beside a road: its number, a spot that has a name, and the kinds of place of which there are many. In both Chinese
// scripts and in English. Words only.

export const roadNumber = /(?<![a-z\d])[gsam] ?\d{1,4}(?![a-z\d])|[国國省县縣]道\d{1,3}[号號线線]?/gi
/** "G2昆山出口" */
export const roadSpot =
  /[一-龥]{2}(?:出口|入口|服[务務][区區]|休息[站区區]|收[费費]站|交流道|[枢樞][纽紐]|匝道|[隧大]道?[桥橋道]|互通)/
/** Of every road there are many: which one? */
export const kindOnly =
  /^(?:我们?|我們|把|[车車]子?|就|先|停|靠|开|開|[进進]|到|在|了|[一某][个個]|路[边邊]|高速(?:公路)?(?:上|的)?|最近的?|前面的?){0,8}(?:服[务務][区區]|休息[站区區]|收[费費]站|加油站|充[电電]站|停[车車][场場区區]|商[场場]|超市|小[区區]|社[区區]|出口|匝道|交流道)(?:[里裡内內上口旁边邊]|[这這][里裡]|[门門]口|附近)?$|^(?:(?:i'm|we're|i am|we are|parked|stopped) )*(?:in|at|on|near|by)? ?(?:the|a|an|some) (?:service (?:area|station)|services|rest (?:area|stop)|(?:petrol|gas|filling) station|car park|parking lot|mall|tunnel|exit|toll(?: (?:booth|gate|plaza|station))?)$/i
