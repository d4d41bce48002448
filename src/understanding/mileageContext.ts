// The words around a distance that tell what it is the distance of. Knows no numbers but the one it judges.

export interface Hints {
  /** how much speaks for a reading of the odometer; 0 = nothing */
  score: number
  /** named as one ("里程", "mileage"), not merely driven */
  named: boolean
}

const now =
  /(?:目前|现在|至今|如今|当前|截止|截至|到现在|现已|已经|已|现|迄今|\b(?:now|currently|today|current|at present|so far|this time)\b)[^.;!?]{0,16}$/
const nowAt =
  /\b(?:now|today|currently|at present),? (?:it|we|the car|my car)? ?(?:is|has|have|with|at)\b[^,.;!?]{0,14}$/
const namedBefore = /(?:里程|历程|公里数|表显|码表|\bodo(?:meter)?\b|\bmile?ages?\b)[^,.;!?]{0,24}$/
const atFailure =
  /\b(?:failure|failed|incident|crash|accident)\b[^.;!?]{0,24}\bmileages?\b[^.;!?]{0,30}$|\bmileages?\b[^.;!?]{0,12}\bat (?:the )?(?:time of )?(?:the |this |my )?(?:failure|incident|crash|accident)\b[^.;!?]{0,24}$|\bfailed at\b[^.;!?]{0,10}$/
const driven =
  /(?:跑|开|行驶|行使|形式|走|使用)(?:了|到|有|过|至|总共|才|仅)?[^,.;!?]{0,7}$|\b(?:driven|drove|clocked|covered|put)\b[^,.;!?]{0,14}$/
const havingIt =
  /(?:才|刚|仅|只|新车|车龄|总共|一共|年|不到|不足|没到|未满|不够|还没|没超过)[^,.;!?]{0,7}$|\b(?:less than|under|not even|fewer than|with|w\/|has|have|had|only|just|at|total|has got|showing)\b[^,.;!?]{0,16}$/
const onIt = /^ ?(?:on (?:it|the (?:clock|odo|car|vehicle|truck|engine|suv))|old\b|的?(?:新|旧|老)?车)/

/** A second-hand car's reading on the day it was bought says little of today's. */
const whenBought =
  /(?:买(?:来|的|车)?(?:时|的时候|那会儿?)|提车时|接手时|\b(?:bought|purchased|got)\b[^.;!?]{0,40}\b(?:with|at))[^.;!?]{0,14}$/
const whenBoughtAfter =
  /^ ?(?:on (?:it|the (?:car|clock|odometer)) )?(?:when|at|at the time)(?: of)?(?: i| we| it was)? ?(?:bought|got (?:it|the car)|purchas|delivery)|^ ?(?:的时候|时)?(?:买|接手|入手)的/

export function readingHints(before: string, inClause: string, after: string): Hints {
  const named = namedBefore.test(before)
  const score =
    (atFailure.test(before) ? 6 : 0) +
    (now.test(inClause) || nowAt.test(before) ? 4 : 0) +
    (named ? 3 : 0) +
    (driven.test(inClause) ? 2 : 0) +
    (havingIt.test(inClause) ? 1 : 0) +
    (onIt.test(after) ? 2 : 0) -
    (whenBought.test(before) || whenBoughtAfter.test(after) ? 5 : 0)
  return { score, named }
}

/** "换完机油跑了200公里", "500 km after the repair": counted since the work, not on the clock. */
export const sinceWork =
  /(?:维修|修理?|保养|更换|换|大修|检测|首保|清洗)(?:(?:过|完毕?|了|好|毕)?(?:之|以|过)?后|完毕?|好|毕|[^.;!?]{0,8}(?:后|又|再|只))[^.;!?]{0,8}(?:行驶|跑|开|走)(?:了|到)?(?!里程)[^,.;!?0-9]{0,4}$|(?:加油|加满|充电)[^.;!?]{0,10}(?:行驶|跑|开|走)(?:了|到)?(?!里程)[^,.;!?0-9]{0,4}$|\b(?:another|additional|extra|next|last|further) (?:the )?(?:about |approximately |roughly )?$|\bafter (?:the |that |this )?(?:repair|service|oil change)[^.;!?0-9]{0,16}$/
/** "400 km since the repair", not "since new". */
export const sinceWorkAfter =
  /^ ?(?:or so |now )?since (?:the |that |this |my |your |its |it was |they |you |last |then|picking )(?!car\b|new\b|i bought|we bought|delivery)(?:last |latest |first |second |third |previous )?(?:repair|service|servic|fix|oil change|replace|visit|work|rebuild|chang|reset|collect|got it back|it up|$|[,.;])/

/** "跑了", "行驶至": so far, not as a rule. */
const drivenSoFar =
  /(?:跑|开|行驶|行使|走)(?:了|到|过|至)[^,.;!?0-9]{0,6}$|(?:行驶里程|公里数|里程数|总里程|表显)[^,.;!?0-9]{0,6}$/

const speed =
  /(?:时速|车速|速度|提速|加速|匀速|限速|迈|码|\bspeeds?\b|\bgoing\b|\bdoing\b|travel(?:l)?ing)[^,.;!?]{0,8}$|\bspeedometer\b[^,.;!?]{0,16}$/
/** "开一百公里就会抖": how fast, when what follows is what a car does at a speed; "开了一百公里" is how far. */
const drivenAt = /(?:开|跑|骑|上|飙)(?:到|上|至|上到)?(?:大概|大约|差不多|快|近)?$/
const shakesThere =
  /^ ?(?:左右|以上|上下|多|出头|的?时候?|的速度|车|方向盘?|轮胎?|轮子|底盘|整台?|整车|车身|车头|它)*(?:就|会|便|都|才|开始|一直|有点|很|狂|会不会|明显|跟着|,)*(?:抖|晃|发?飘|发抖|颤|震|共振|摆|异响|嗡)/

const range =
  /(?:续航|满电|掉电|掉了|从(?=[^,.;!?]{0,2}$)|充满|充一次|电量|剩余|还剩|剩|还能|只能|一箱油|满箱|加满|油箱|纯电|宣传|标称|号称|工况|nedc|cltc|wltp|\brange\b|\bper charge\b|full (?:tank|charge)|remaining)[^.;!?]{0,20}$/
const rangeAfter =
  /^ ?(?:的?续航|(?:降|掉|变|缩)(?:低|短)?(?:到|成|为|至)|的?电(?![瓶池子动机器脑路])|就没电|就要充|掉电|电量|of (?:electric )?range|range\b|per (?:charge|tank)|on (?:a|one) (?:charge|tank)|left\b|remaining|to empty|一箱油|一个油)/
const trip =
  /(?:高速上?|国道上?|路上|今天|昨天|刚才|往返|来回|一趟|单程|出差|自驾|途中|回家|回老家|试车|试驾|开车去|开车|拖车|拖了?|绕路?|跑高速|上高速|长途|开出(?:去|来)?|出门|每天|一天|上下班|特意|专程|大老远|连夜|春运|round trip|road trip|a day\b|daily|commute|towed?|tow truck|hauled|flatbed\w*|walk(?:ed|ing)?|hiked|pushed|test[- ]?dr(?:ove|iven?|iving)|detour|trip|drive to)[^.;!?]{0,12}$/
const tripAfter =
  /^ ?(?:高速(?!抖|行驶|时|上|异响|方向|熄火)|路程|的?路|远|外|开外|以外|处|的地方|车程|来(?:买|提|修|取|你|你们)|到(?:店|家|你|了)|回(?:[一-龥])|才?(?:上来|升温)|(?:水温|油温)|去(?:店|修|买|提)|的?山路|later(?! models)\b|ago\b|after (?:(?:each|every|the|an|my|that|this) (?:oil|service|repair|fix|fill)|that\b|this\b|they\b|i\b|it was (?:fix|repair|replac|servic))|(?:per|a|every) (?:day|week|month|year)\b(?! ago)|each (?:day|week|year)\b|yearly|annually)/
/** A way that can be driven in one go. */
const wayAfter =
  /^ ?(?:away\b|from\b(?! (?:brand )?new\b)|to (?:the|your|my|get|pick|reach|home|work)\b|home\b|north|south|east|west|down the road|up the road|test[- ]drive|outside\b|across\b|trip\b|round|drive\b|one way|each way)/
/** "要跑500公里,能开吗": a way still to be driven. */
const aheadOf =
  /(?:(?:要|想|得|准备|打算|计划|需要)(?:再|去|自己|连续)?(?:跑|开|走|赶)|(?:还有|还剩|还差)(?:大概|差不多)?)(?!了|到|过)[^,.;!?0-9]{0,4}$|\b(?:have|need|want|going|about|plan(?:ning)?) to (?:drive|go|travel|cover|do)[^,.;!?0-9]{0,12}$/
const mayIDrive =
  /^ ?(?:的?(?:路|路程|长途|高速))?[,.;? ]*(?:这车|这样|车子?|我|现在|请问|还|那)*(?:能不能|可不可以|能|可以|敢)(?:继续|接着|再|直接)?(?:开|跑|走|上路|上高速|到)(?:过去|回去|回来|得到|到)?(?:吗|么|不|$)|^ ?[,.;? ]*(?:trip)?[,.;? ]*(?:can|could|may|should|is it (?:safe|ok(?:ay)?) (?:for me )?to) (?:i )?(?:still )?driv/
const distance =
  /(?:距离?|离(?!合)|相距|相隔|还有(?![^,.;!?]{0,3}[跑开])|前方|附近|过去大概|过去|过了?[^,.;!?]{0,8}(?:站|口|区|桥|隧道)(?:大概|大约|约)?|方圆|最近的|\bnearest|\bexit)[^,.;!?]{0,8}$/
const interval =
  /(?:每隔?|间隔|周期|百公里|一百公里|平均|\bevery|\beach|\bper)[^,.;!?]{0,8}$|(?:保养|首保|换机油)(?!时|后)的?(?:周期|间隔|里程)?[^,.;!?0-9行跑开]{0,3}$/
const intervalAfter =
  /^ ?(?:[每一1] ?公?升|\/ ?公?升|a lit(?:er|re)|一次|保养(?![0-9一二两三四五六七八九十])|首保|二保|三保|小保|大保|换一次|必须|(?:就|才)?(?:烧|消耗|耗|油耗|少|掉|费|烧掉)了?(?:掉|机油)?(?:了|约|大概)?[0-9零一二两三四五六七八九十]|[0-9.]+ ?(?:l|升|个油)|(?:时)?视(?:磨损|情况)|以上才|(?:时)?检查|看看|试试|再看|油耗|耗油|加速|per gal|to (?:the|a) gal|a gallon|service\b(?! engine)|tune|oil change|interval|maintenance(?! (?:light|required|reminder))|check-?up)/
const warranty =
  /(?:质保|保修|延保|三包|包修|保固|质量担保|质量保证|为限|不限|限|延长)[^.;!?]{0,14}$|\b(?:warrant[a-z]{0,3}|covered|coverage|extended|powertrain|bumper)(?: (?:is|was|has|had|already|just|of|for|up|to|until|goes|good|only|at|after|by|about|covers?|limit|ends|ended|expire[sd]?|ran out|runs out|over|the|within)){0,5}[: ]{0,2}$|\b(?:only )?good (?:for|to|up to|until) ?$/
const itCovered =
  /\b(?:has|have|had|'s|'ve|it|car) (?:only |now |already |just )?covered (?:only |about |just |over |around )?$/
const atTheEnd =
  /\bwarranty (?:had |has |is |was )?(?:already |just )?(?:expire[sd]?|end(?:s|ed)|ran out|runs out|(?:is |was )?over|void)(?: at| after)?[^.;!?0-9]{0,10}$/
const overBy = /\bwarranty by [^.;!?0-9]{0,12}$/
const warrantyAfter =
  /^ ?(?:(?:over|past|beyond|outside|out of|above) (?:of )?(?:the |my |its )?(?:warrant|limit)|的?(?:质保|保修|延保|三包|包修|保固|为限|以内|之内|内(?!饰)|整车(?!异响)|保(?![养险])|期限|范围)|or \d|\/ ?\d|whichever|warrant|powertrain|drive-? ?train|factory|basic|bumper|limit|coverage|extended)/
const eitherOr = /[0-9一二三四五六七八十](?:年|个月)(?:或者?|\/) ?$/
const yearsAndKm = /(?:[0-9一二三四五六七八十]|个?月|\b(?:years?|yrs?|months?))年? ?(?:或者?|\/|or|,|and)? ?$/
const others =
  /\b(?:tires?|tyres?|brakes?|pads?|rotors?|battery|batteries|wipers?) (?:only )?(?:has|had|have|with|w\/|lasted|went|got)\b[^,.;!?]{0,24}$|(?:(?:一年|每年|年均|一个月|每月|每天)(?:大概|大约|也就|就|才|只|差不多|要)?(?:跑|开|行驶)(?!了)|再(?:开|跑|行驶)(?!到)|(?:预计|最多|还能)(?:开|跑|行驶)|都是|理论|官方|别人|其他车|车友|网友|网上|普遍|寿命|能用|可以用|可以跑|能跑|不满意|才能|别的|人家|同款|朋友|建议|\b(?<!\b(?:mile?age|odometer|odo|reading) )should (?:last|go|be)|\blasts?|\blasted|\bsupposed|\brecommend\w*|\bdue|\bgood for|\brated|\bexpected|\blife|\busually|\btypically)[^.;!?]{0,10}$/
/** What is usual; "正常行驶了2万公里" is the car's own all the same. */
const norm = /(?:一般|正常|(?<!里程数?|公里数|表显|表)应该|通常|按照?|标准|手册|规定|要求|至少|需要|平均)[^.;!?]{0,10}$/
const othersAfter =
  /^ ?-?(?:(?:左右)?[^,.;!?]{0,4}(?:基本|普遍|一般都|通常|都会|必坏|必换)|without (?:a|any) (?:problem|issue)|life|tires?\b(?! press)|tyres?\b(?! press)|battery\b(?! (?:died|fail|dead|light|was))|rating|treadwear)/
/** Oil or distance of a shop's own drive. */
const oilIn = /\b(?:quarts?|oil|liters?|litres?)\b[^.;!?]{0,20}\b(?:in|within|per|over|every)\b[^0-9.;!?]{0,12}$/
const theyDrove =
  /\b(?:they|mechanic|technician|tech|dealer(?:ship)?|shop|advisor)\b[^.;!?]{0,50}\b(?:drove|driven|drive|put)\b[^,.;!?]{0,24}$/
/** Out of the warranty, or driven in a clause of its own: "变速箱在质保期间坏了,4年才开了4万公里". */
const isDrivenHere = (before: string, inClause: string): boolean =>
  /过保|出保|脱保|out of|past|expired|beyond|no longer/.test(before.slice(-40)) ||
  (driven.test(inClause) && !/质保|保修|延保|三包|包修|保固|warrant|cover/.test(inClause))
const whyNot = /^[^,.;!?]{0,4}(?:怎么|为什么|为何|为啥|凭什么|就(?:坏|出|过保|脱保|不))/

/** True when the distance is something else than the odometer's. */
export function oddDistance(
  km: number,
  before: string,
  inClause: string,
  after: string,
  restOfClause: string,
  hints: Hints,
  asked: boolean,
): boolean {
  if (km <= 300 && (speed.test(inClause) || /^ ?(?:时速|的时速|的速度|每小时|per hour|an hour)/.test(after)))
    return true
  if (km <= 200 && drivenAt.test(inClause) && shakesThere.test(after)) return true
  const soFar = drivenSoFar.test(inClause)
  if (km < (soFar ? 1000 : 1500) && (range.test(before) || rangeAfter.test(after)) && !/续航里程表/.test(before))
    return true
  if (interval.test(inClause) || (intervalAfter.test(after) && !(soFar && km >= 3000))) return true
  if (atTheEnd.test(before) || overBy.test(before)) return true
  if (warranty.test(before) && !itCovered.test(before) && !isDrivenHere(before, inClause)) return true
  if (warrantyAfter.test(after) && !(soFar && /^ ?(?:质保|保修|整车|在保)/.test(after))) return true
  if (eitherOr.test(inClause)) return true
  if (
    yearsAndKm.test(inClause) &&
    !whyNot.test(restOfClause) &&
    /质保|保修|延保|三包|保固|warrant|powertrain/.test(inClause + restOfClause)
  )
    return true
  if (km < 10_000 && /\bwithin (?:about |approximately |roughly |just )?$/.test(inClause)) return true
  if (
    distance.test(inClause) ||
    (tripAfter.test(after) && !(soFar && km >= 3000)) ||
    (km < 8000 && wayAfter.test(after))
  )
    return !(hints.named || (hints.score >= 4 && km > 3000))
  if (km <= 3000 && trip.test(inClause) && !hints.named && !/提(?:车|回)[^,.;!?]{0,8}$/.test(inClause)) return true
  if (
    km <= 3000 &&
    /\b(?:drove|driving|drive)\b[^,.;!?]{0,12}$/.test(inClause) &&
    !/\b(?:only|just|since)\b/.test(inClause)
  )
    return true
  if (km <= 3000 && !hints.named && !soFar && (aheadOf.test(inClause) || (hints.score === 0 && mayIDrive.test(after))))
    return true
  if (oilIn.test(before) || (km <= 3000 && theyDrove.test(before))) return true
  return !asked && (others.test(inClause) || (norm.test(inClause) && !soFar) || othersAfter.test(after))
}
