// Whether the three guarantees cover the car and the problem at all: SB-SCOPE and SB-EXEMPT.
import { type Judgement, no, open, type Words, yes } from './judgement.ts'
import type { Exemption, Need, WarrantyFacts } from './terms.ts'

export interface Outside {
  id: 'SB-SCOPE' | 'SB-EXEMPT'
  article: string
  words: Words
}

const exemptionWords: Readonly<Record<Exemption, Words>> = {
  toldInWriting: { 'zh-CN': '购车时已书面告知该瑕疵', en: 'the defect was told in writing at the purchase' },
  misuse: { 'zh-CN': '未按说明书使用、维护造成损坏', en: 'damage by use or care against the manual' },
  forbiddenModification: { 'zh-CN': '说明书明示不得改装而自行改装', en: 'a modification the manual forbids' },
  ownHandling: { 'zh-CN': '发生问题后自行处置不当造成损坏', en: "damage by the owner's own improper handling" },
  forceMajeure: { 'zh-CN': '不可抗力造成损坏', en: 'damage by force majeure' },
}
const exemptions = Object.keys(exemptionWords) as Exemption[]

const outsideScope = (words: Words): Outside => ({ id: 'SB-SCOPE', article: '2, 40', words })

/** Undefined while it may be covered. */
export function outsideOf(facts: WarrantyFacts): Outside | undefined {
  if (facts.household === false)
    return outsideScope({
      'zh-CN': '非家庭生活消费用车（单位、网约、营运等），不适用三包；按合同和厂家质保处理',
      en: "not bought for a household's needs (company, ride-hailing, commercial): contract law and the maker's warranty apply",
    })
  if (facts.soldInMainland === false)
    return outsideScope({ 'zh-CN': '不是在中国大陆销售的车辆', en: 'not sold in mainland China' })
  if (facts.kind === 'other')
    return outsideScope({ 'zh-CN': '不是乘用车或皮卡', en: 'neither a passenger car nor a pickup' })
  const exempt = exemptions.find(each => facts.exemptions?.[each])
  return exempt && { id: 'SB-EXEMPT', article: '32', words: exemptionWords[exempt] }
}

/** The car is a household's, as far as is known. */
export function covered(facts: WarrantyFacts): Judgement {
  if (outsideOf(facts)) return no
  return facts.household
    ? yes()
    : open(['vehicle.household'], { 'zh-CN': '是否家用待核实', en: 'household use is to be checked' })
}

/** What somebody still has to look up before anything is said: whether one of the exemptions applies. */
export const exemptionNeeds = (facts: WarrantyFacts): Need[] =>
  exemptions.every(each => facts.exemptions?.[each] === false) ? [] : ['proof.exemptions']
