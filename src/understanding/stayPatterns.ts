// The ways to say how long the car was in the workshop, as patterns: each gives what is said, its number and its unit.
import { englishCountPattern, stayPattern } from './amounts.ts'

const place =
  '(?:(?:你们|贵|他们|这|那|那个)?(?:店|厂|4s店?|4s|售后|维修厂|修理厂|车间|维修车间|维修站|服务站|特约店|经销商)(?:里面?|那里|那儿|那边|那|这里|这儿|这边)?|你们(?:(?:那|这)(?:里|儿|边)?)?)'
const rough =
  '(?:将近|接近|差不多|快|近|超过|足足|整整|已经|已|都|大概|大约|了|有|长达|达到?|过|满|不止|快要|就|共|总共|花了?|用了?|是|为|前后|累计|一共|又|也|要|得|,|:){0,4}'
const stay = `(${rough}${stayPattern})`
const noAfter = '(?!前|后|内|以上|以内|之前|之后|以前|以后|里|又|就又|就坏|不到|质保|保修|一次|[0-9])'
/** "修了35天", "放在店里三周", "在4S店躺了两个月", "送修二十天了". */
export const chinese = new RegExp(
  `(?:(?:修理?|维修|返修|检修|返厂|送修|送厂|进厂|进店|返店|拆|检测|排查)(?!好|完|过)(?:车|时间|天数|周期|工期|期间|就|都|一下)?|(?:放|停|扣|扔|丢|搁|摆|躺|待|呆|留|压|趴)(?:在)?(?:${place})?|(?:在|被)${place}(?:里)?(?:修|放|停|扣|留|扔|躺|待|呆|趴|压|等|检查|检测|排查|配件|等配件|等件|维修|的时间){0,4})${stay}${noAfter}`,
  'g',
)
/** "二十天了还没修好", "花了一个月才修好". */
export const unfinished = new RegExp(
  `(?<![0-9])(${stayPattern})了?(?:,?)(?:车)?(?:还|都|也|才|仍|依然|一直)(?:是)?(?:没|未|没有|不)?(?:能)?(?:给我|帮我|给)?(?:修|弄|提)(?:好|完|出|到车)`,
  'g',
)
/** "修了七次,加起来四十多天": a total told apart from the verb. */
export const summed = new RegExp(`(?:前前后后|前后|累计|总共|一共|加起来|加一起|合计|总计|共计)${stay}${noAfter}`, 'g')
/** "31号放你们那修的,到今天都二十八天了" */
export const soFar = new RegExp(`(?:到今天|到现在|到今日|至今|截止今天)(?:为止|,|是| ){0,2}${stay}了?${noAfter}`, 'g')
/** "每回都要五六天" */
export const eachTime = new RegExp(
  `(?:每次|每回|每趟)(?:都|就|得|要|修|放|进店|在店里?|大概|至少|也|差不多){0,4}${stay}${noAfter}`,
  'g',
)
/** "第一次放店里12天,第二次20天" */
export const nthTime = new RegExp(
  `第[一二三四五六七八九十1-9]次(?:又|也|就|更|则|是|在店里?|修|放|等){0,3}${stay}${noAfter}`,
  'g',
)
export const englishSum = new RegExp(
  `\\b((?:a )?total(?:l?ing)?(?: of)?(?: about| over| more than)? ${englishCountPattern} (day|week|month)s?)\\b|\\b(${englishCountPattern} (day|week|month)s? (?:in total|altogether|combined|total))\\b`,
  'g',
)
/** What makes days said without a verb days in the workshop. */
export const workshop = /修|店|厂|4s|售后|车间|repair|shop|dealer|garage|service|fix/
const englishUnit = '(hour|day|week|month)s?'
const englishRough =
  '(?:about |around |almost |nearly |over |more than |at least |a total of |close to |less than |already |only |for |up to ){0,3}'
const shop =
  '(?:the |your |their |a |this )?(?:shop|repair shop|body shop|workshop|dealer|dealers|dealership|garage|service cent(?:er|re)|service department|service|repair|repairs|store)'
/** "in the shop for 3 weeks", "sat at your dealership for over a month". */
export const englishAt = new RegExp(
  `\\b(?:in|at|with|inside|into) ${shop}(?: now| again| already| there| waiting| sitting| being repaired| for repairs?){0,3},? (?:for |since )?(${englishRough}${englishCountPattern} (?:and a half )?${englishUnit})\\b(?! (?:ago|later|old|after|before|warrant))`,
  'g',
)
/** "35 days in the shop", "a month at the dealer". */
export const englishDays = new RegExp(
  `\\b(${englishRough}${englishCountPattern} (?:and a half )?(?:full |whole |straight )?${englishUnit}) (?:now )?(?:in|at|with|inside) ${shop}\\b`,
  'g',
)
/** "took them three weeks to fix it", "they kept my car for two weeks", "out of service for 31 days". */
export const englishTook = new RegExp(
  `\\b(?:took|taken|takes|spent|kept|had|held)(?: it| them| you| the car| my car| the vehicle| my vehicle| the dealer| the shop){0,2} (${englishRough}${englishCountPattern} (?:and a half )?${englishUnit})(?= (?:to (?:fix|repair|get it|diagnose|replace)|being repaired|in repair|for (?:the |a )?repair|before (?:i|we) got it))|\\b(?:(?:they|you(?: guys)?|dealers?|dealership|shop|garage|workshop|mechanics?|technicians?|department|cent(?:er|re))(?:'ve|'s| have| has)?(?: now| already| still| only)? ?(?:been )?(?:kept|keep|keeping|held|holding|had|have|has) (?:on to )?(?:(?:my|the|our) (?:car|vehicle|truck|suv)|it|her)|(?:car|vehicle|truck|suv|it)(?: has|'s)? been (?:sitting )?with (?:you|them)),? (?:there )?(?:now )?((?:for|since) ${englishRough}${englishCountPattern} (?:and a half )?${englishUnit})\\b|\\bout of service (for ${englishRough}${englishCountPattern} ${englishUnit})\\b`,
  'g',
)
