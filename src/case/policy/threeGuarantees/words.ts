// The law's parts and failures in the desk's two languages.
import type { Words } from './judgement.ts'
import type { Failure, LawPart } from './terms.ts'

const parts: Readonly<Record<LawPart, Words>> = {
  engine: { 'zh-CN': '发动机', en: 'engine' },
  gearbox: { 'zh-CN': '变速器', en: 'gearbox' },
  tractionBattery: { 'zh-CN': '动力蓄电池', en: 'traction battery' },
  driveMotor: { 'zh-CN': '行驶驱动电机', en: 'drive motor' },
  steering: { 'zh-CN': '转向系统', en: 'steering' },
  brakes: { 'zh-CN': '制动系统', en: 'brakes' },
  suspension: { 'zh-CN': '悬架系统', en: 'suspension' },
  drivetrain: { 'zh-CN': '传动系统', en: 'drivetrain' },
  emissionControl: { 'zh-CN': '污染控制装置', en: 'emission control' },
  body: { 'zh-CN': '车身', en: 'body' },
}
export const partWords = (part: LawPart | undefined): Words =>
  part === undefined ? { 'zh-CN': '某部件', en: 'a part' } : parts[part]

export const failureWords: Readonly<Record<Failure, Words>> = {
  steeringFailure: { 'zh-CN': '转向系统失效', en: 'the steering failed' },
  brakeFailure: { 'zh-CN': '制动系统失效', en: 'the brakes failed' },
  bodyCracking: { 'zh-CN': '车身开裂', en: 'the body cracked' },
  fuelLeak: { 'zh-CN': '燃油泄漏', en: 'fuel leaks' },
  tractionBatteryFire: { 'zh-CN': '动力蓄电池起火', en: 'the traction battery caught fire' },
}

/** One sentence of several grounds. */
export const joined = (reasons: readonly Words[]): Words => ({
  'zh-CN': reasons.map(each => each['zh-CN']).join('；'),
  en: reasons.map(each => each.en).join('; '),
})
