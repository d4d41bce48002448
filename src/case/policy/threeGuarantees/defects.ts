// What the defect itself calls for: a main part of an assembly (articles 20, 22), a failure of article 23, a car that can't be driven.
import { any, type Judgement, no, open, yes } from './judgement.ts'
import { type Defect, isAssembly, type WarrantyFacts } from './terms.ts'
import { failureWords, partWords } from './words.ts'

type Facts = Pick<WarrantyFacts, 'defects'>
const whatIsIll = open(['symptom.description'], { 'zh-CN': '哪个部件有问题未知', en: 'which part is ill is unknown' })

/** Any quality problem at all. */
export function qualityProblem({ defects }: Facts): Judgement {
  if (defects.length === 0) return no
  return defects.every(each => each.part === undefined && each.failure === undefined) ? whatIsIll : yes()
}

const ofAssembly = (defect: Defect, judge: (defect: Defect) => Judgement): Judgement =>
  defect.part === undefined
    ? defect.failure === undefined
      ? whatIsIll
      : no
    : isAssembly(defect.part)
      ? judge(defect)
      : no

const inMainPart = (defect: Defect): Judgement => {
  if (defect.part === undefined || defect.part === 'other') return no
  const part = partWords(defect.part)
  if (defect.mainPart ?? defect.mustReplace)
    return yes({ 'zh-CN': `${part['zh-CN']}主要零件质量问题`, en: `a main part of the ${part.en}` })
  return defect.mainPart === false
    ? no
    : open(['proof.mainPart'], {
        'zh-CN': `${part['zh-CN']}：是否为主要零件待检测`,
        en: `${part.en}: whether a main part is concerned is to be examined`,
      })
}
export const assemblyFails = ({ defects }: Facts): Judgement => any(defects.map(each => ofAssembly(each, inMainPart)))

const toBeReplaced = (defect: Defect): Judgement => {
  if (defect.part === undefined || defect.part === 'other') return no
  const part = partWords(defect.part)
  if (defect.mustReplace === undefined)
    return open(['proof.mustReplace'], {
      'zh-CN': `${part['zh-CN']}或其主要零件是否需要更换待检测`,
      en: `whether the ${part.en} or a main part of it has to be replaced is to be examined`,
    })
  return defect.mustReplace
    ? yes({
        'zh-CN': `需更换${part['zh-CN']}或其主要零件`,
        en: `the ${part.en} or a main part of it has to be replaced`,
      })
    : no
}
export const assemblyToBeReplaced = ({ defects }: Facts): Judgement =>
  any(defects.map(each => ofAssembly(each, toBeReplaced)))

/** Parts whose trouble may be a failure of article 23 although nobody called it so. */
const failing = new Set(['steering', 'brakes', 'body', 'tractionBattery'])
export const unsafeFailure = ({ defects }: Facts): Judgement =>
  any(
    defects.map(({ part, failure, seriousSafety }) => {
      if (failure) return yes(failureWords[failure])
      if (part === undefined) return whatIsIll
      return failing.has(part) && seriousSafety !== false
        ? open(['proof.failure'], {
            'zh-CN': `${part === 'other' ? '' : partWords(part as 'brakes')['zh-CN']}是否失效待检测`,
            en: `whether the ${partWords(part as 'brakes').en} failed is to be examined`,
          })
        : no
    }),
  )

export const notDrivable = ({ defects }: Facts): Judgement =>
  any(
    defects.map(({ drivable, seriousSafety }) => {
      if (drivable === false) return yes({ 'zh-CN': '车辆无法安全行驶', en: 'the car cannot be driven safely' })
      return drivable === undefined && seriousSafety !== false
        ? open(['symptom.drivable'], {
            'zh-CN': '能否安全行驶未知',
            en: 'whether the car can be driven safely is unknown',
          })
        : no
    }),
  )
