// The words around a distance that tell what it is the distance of. Knows no numbers but the one it judges.

export interface Hints {
  /** how much speaks for a reading of the odometer; 0 = nothing */
  score: number
  /** named as one ("里程", "mileage"), not merely driven */
  named: boolean
}

const now =
  /(?:目前|现在|至今|如今|当前|截止|截至|到现在|现已|已经|已|现|迄今|\b(?:now|currently|today|current|at present|so far)\b)[^.;!?]{0,16}$/
const namedBefore = /(?:里程|历程|公里数|表显|码表|\bodo(?:meter)?\b|\bmileages?\b)[^,.;!?]{0,24}$/
const atFailure =
  /\b(?:failure|failed|incident|crash|accident)\b[^.;!?]{0,24}\bmileages?\b[^.;!?]{0,30}$|\bfailed at\b[^.;!?]{0,10}$/
const driven =
  /(?:跑|开|行驶|行使|形式|走|使用)(?:了|到|有|过|至|总共|才|仅)?[^,.;!?]{0,7}$|\b(?:driven|drove|clocked|covered|put)\b[^,.;!?]{0,14}$/
const havingIt =
  /(?:才|刚|仅|只|新车|车龄|总共|一共|年)[^,.;!?]{0,7}$|\b(?:with|w\/|has|have|had|only|just|at|total|has got|showing)\b[^,.;!?]{0,16}$/
const onIt = /^ ?(?:on (?:it|the (?:clock|odo|car|vehicle|truck|engine|suv))|old\b|的?(?:新|旧|老)?车)/

/** A second-hand car's reading on the day it was bought says little of today's. */
const whenBought =
  /(?:买(?:来|的|车)?(?:时|的时候|那会儿?)|提车时|接手时|\b(?:bought|purchased|got)\b[^.;!?]{0,16}\bwith)[^.;!?]{0,14}$/
const whenBoughtAfter =
  /^ ?(?:on it )?(?:when|at the time)(?: i| we| it was)? ?(?:bought|purchas)|^ ?(?:的时候|时)?(?:买|接手|入手)的/

export function readingHints(before: string, inClause: string, after: string): Hints {
  const named = namedBefore.test(before)
  const score =
    (atFailure.test(before) ? 6 : 0) +
    (now.test(inClause) ? 4 : 0) +
    (named ? 3 : 0) +
    (driven.test(inClause) ? 2 : 0) +
    (havingIt.test(inClause) ? 1 : 0) +
    (onIt.test(after) ? 2 : 0) -
    (whenBought.test(before) || whenBoughtAfter.test(after) ? 5 : 0)
  return { score, named }
}

/** "换完机油跑了200公里", "500 km after the repair": counted since the work, not on the clock. */
export const sinceWork =
  /(?:维修|修理?|保养|更换|换|大修|加油|加满|检测|首保|清洗|充电)(?:过|完毕?|了|好|毕)?(?:之|以|过)?后?[^.;!?]{0,8}(?:又|再|只|才|就|车辆|大概)?(?:行驶|跑|开|走)(?:了|到)?[^,.;!?0-9]{0,4}$|\b(?:another|additional|extra|next|last|within|further) (?:the )?(?:about |approximately |roughly )?$|\bafter (?:the |that |this )?(?:repair|service|oil change)[^.;!?0-9]{0,16}$/

const speed =
  /(?:时速|车速|速度|提速|加速|匀速|限速|迈|码|\bspeeds?\b|\bgoing\b|\bdoing\b|travel(?:l)?ing)[^,.;!?]{0,8}$/
const range =
  /(?:续航|满电|充满|充一次|电量|剩余|还剩|剩|还能|只能|一箱油|满箱|加满|油箱|纯电|宣传|标称|号称|工况|nedc|cltc|wltp|\brange\b|\bper charge\b|full (?:tank|charge)|remaining)[^.;!?]{0,14}$/
const rangeAfter =
  /^ ?(?:的?续航|的?电|就没电|就要充|掉电|电量|of (?:electric )?range|range\b|per (?:charge|tank)|on (?:a|one) (?:charge|tank)|left\b|remaining|to empty|一箱油|一个油)/
const trip =
  /(?:高速上?|国道上?|路上|今天|昨天|刚才|往返|来回|一趟|单程|出差|自驾|途中|回家|回老家|试车|试驾|开车去|开车|拖车|拖了?|绕路?|跑高速|上高速|长途|开出(?:去|来)?|出门|每天|一天|上下班|特意|专程|大老远|连夜|春运|round trip|road trip|a day\b|daily|commute|towed?|tow truck|detour|trip|drive to)[^.;!?]{0,12}$/
const tripAfter =
  /^ ?(?:高速|路程|的?路|远|外|开外|以外|处|的地方|车程|来(?:买|提|修|取|你|你们)|到(?:店|家|你|了)|回(?:家|来|去|到)|去(?:店|修|买|提)|的?山路|away\b|from\b|to (?:the|your|my|get|pick|reach|home|work)\b|home\b|north|south|east|west|down the road|up the road|later\b|ago\b|trip\b|round|drive\b|one way|each way|per day|a day)/
const distance =
  /(?:距离?|离|相距|相隔|还有|前方|附近|过去大概|过去|过了?[^,.;!?]{0,8}(?:站|口|区|桥|隧道)(?:大概|大约|约)?|方圆|最近的|\bwithin|\bnearest|\bexit)[^,.;!?]{0,8}$/
const interval =
  /(?:每隔?|间隔|周期|百公里|一百公里|平均|\bevery|\beach|\bper)[^,.;!?]{0,8}$|(?:保养|首保|换机油)[^,.;!?0-9]{0,3}(?:周期|间隔|里程)?[^,.;!?0-9]{0,3}$/
const intervalAfter =
  /^ ?(?:一次|保养|首保|二保|三保|小保|大保|换一次|必须|(?:就|才)?(?:烧|消耗|耗|油耗|少|掉|费|烧掉)了?(?:掉|机油)?(?:了|约|大概)?[0-9零一二两三四五六七八九十]|[0-9.]+ ?(?:l|升|个油)|油耗|耗油|加速|service\b|tune|oil change|interval|maintenance|check-?up|inspection)/
const warranty =
  /(?:质保|保修|延保|三包|包修|保固|质量担保|质量保证|为限|不限|限|延长)[^.;!?]{0,14}$|\b(?:warrant[a-z]{0,3}|covered|coverage|extended|powertrain|bumper)(?: (?:is|was|of|for|up|to|until|goes|good|only|at|covers?|limit|ends|ended|the|within)){0,4}[: ]{0,2}$/
const warrantyAfter =
  /^ ?(?:的?(?:质保|保修|延保|三包|包修|保固|为限|以内|之内|内|整车|保|期限|范围)|or \d|\/ ?\d|whichever|warrant|powertrain|bumper|limit|coverage|extended)/
const yearsAndKm = /(?:[0-9一二三四五六七八十]|个?月|\b(?:years?|yrs?|months?))年? ?(?:或者?|\/|or|,|and)? ?$/
const others =
  /(?:都是|一般|正常|应该|通常|按照?|标准|手册|规定|要求|理论|官方|别人|其他车|网上|至少|普遍|寿命|能用|可以用|可以跑|能跑|不满意|才能|需要|平均|别的|人家|同款|朋友|建议|\bshould (?:last|go|be)|\blasts?|\blasted|\bsupposed|\brecommend\w*|\bgood for|\brated|\bexpected|\blife|\busually|\btypically)[^.;!?]{0,10}$/
const othersAfter = /^ ?(?:without (?:a|any) (?:problem|issue)|life)/
/** "Not yet 2,000 km" bounds the reading; asked plainly, the customer can say it. */
const bound =
  /(?:不到|还没到?|没到|未满|未到|没满|不足|不满|不够|没超过|未超过|少于|less than|not even|under|below|fewer than)[^0-9,.;!?]{0,4}$/

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
  if (km < 1500 && (range.test(before) || rangeAfter.test(after)) && !/续航里程表/.test(before)) return true
  if (!asked && bound.test(inClause) && !hints.named) return true
  if (interval.test(inClause) || intervalAfter.test(after)) return true
  if (warranty.test(before) && !/过保|出保|脱保|out of|past|expired|beyond|no longer/.test(before)) return true
  if (warrantyAfter.test(after)) return true
  if (yearsAndKm.test(inClause) && /质保|保修|延保|三包|保固|warrant|powertrain/.test(inClause + restOfClause))
    return true
  if (distance.test(inClause) || tripAfter.test(after)) return !(hints.named || (hints.score >= 4 && km > 3000))
  if (km <= 3000 && trip.test(inClause) && !hints.named) return true
  if (
    km <= 3000 &&
    /\b(?:drove|driving|drive)\b[^,.;!?]{0,12}$/.test(inClause) &&
    !/\b(?:only|just|since)\b/.test(inClause)
  )
    return true
  return !asked && (others.test(inClause) || othersAfter.test(after))
}
