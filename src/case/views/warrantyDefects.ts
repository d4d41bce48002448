// The complaint's symptoms, signals and words as defects in the terms of the three guarantees. Reads the case only.
import type { CaseState } from '../case.ts'
import type { Symptom } from '../facts.ts'
import type { Defect, LawPart } from '../policy/threeGuarantees/terms.ts'
import type { Component, Signal } from '../vocabulary.ts'
import { known, symptomsOf, told } from './known.ts'

const lawParts: Readonly<Partial<Record<Component, LawPart>>> = {
  engine: 'engine',
  transmission: 'gearbox',
  tractionBattery: 'tractionBattery',
  driveMotor: 'driveMotor',
  steering: 'steering',
  brakes: 'brakes',
  suspension: 'suspension',
  exhaust: 'emissionControl',
  body: 'body',
}
const drivetrain =
  /传动轴|傳動軸|半轴|半軸|差速器|分动箱|分動箱|drive ?shaft|half ?shaft|axle|differential|transfer case/i
/** Undefined: the complaint doesn't say which part. */
export function lawPartOf(component: Component, words: string): LawPart | 'other' | undefined {
  if (component === 'other') return undefined
  if (component === 'transmission' && drivetrain.test(words)) return 'drivetrain'
  return lawParts[component] ?? 'other'
}

const partOfSignal: Readonly<Partial<Record<Signal, 'brakes' | 'steering' | 'suspension'>>> = {
  'safety.brakes': 'brakes',
  'safety.steering': 'steering',
  'safety.wheelOrSuspension': 'suspension',
}

const onlyLamp = /灯|燈|lamp|light/i
const fails =
  /失灵|失靈|失效|失控|没反应|沒反應|不灵|不靈|踩不|刹不|剎不|煞不|打不动|打不動|卡死|锁死|鎖死|断|斷|没有?刹|沒有?煞|fail|no brakes|not? (?:work|respon)|n't (?:work|stop|respond)|lock|stuck|seiz|lost|loss|gone|to the floor/i
const cracked = /开裂|開裂|裂开|裂開|断裂|斷裂|裂纹|裂紋|裂缝|裂縫|crack/i
/** The law's own word ("车身开裂") and what carries the body; the trim on it, a door's frame or the number stamped into it is none of it. */
const structure =
  /[车車]身(?=[^,，。;；]{0,4}[开開裂断斷])|[车車]架(?![号號])|大梁|大樑|[纵縱][梁樑]|[a-c]\s?柱(?![^,，。;；]{0,3}(?:饰|飾|护板|護板|盖板|蓋板|板))|焊[点點缝縫]|[车車]身焊|\bframe rails?\b|(?<!\b(?:door|window|sunroof|seat|plate|mirror|picture) )\bframe\b|\bpillars?\b(?! (?:trim|cover|garnish|panel))|\bweld/i
const noBody = /漆|玻璃|挡风|擋風|天窗|天幕|paint|glass|windshield|windscreen|sunroof/i
const fuelLeaks =
  /(?:漏|渗|滲|滴)[^,,.。;;]{0,5}(?:汽|柴|燃)油|(?:汽油|柴油|燃油|油箱|油管)[^,,.。;;]{0,6}(?:漏|渗|滲|滴)|(?:fuel|gas|gasoline|petrol)(?: tank| line| pump)?(?: is| was| keeps)? leak|leaking (?:fuel|gas|petrol)/i
const burns = /起火|着火|著火|自燃|燃烧|燃燒|烧起|燒起|fire|flame|burn/i
const battery = /电池|電池|电瓶|電瓶|batter/i
const tractionBattery =
  /动力电池|動力電池|电池[包组]|電池[包組]|高压电池|高壓電池|traction batter|batter(?:y|ies) pack|(?:\bhv|high[- ]voltage) batter/i
const twelveVolts = /\b12 ?-?v|12伏/i

const heardHard = (state: CaseState) =>
  state.signals.filter(each => each.strength === 'hard' && each.signal.startsWith('safety.'))

const clausesOf = (words: string): string[] => words.split(/[,，.。;；!！?？\n]/)
const mayBeBody = (words: string): boolean => cracked.test(words) && !noBody.test(words)

const fires = (state: CaseState): string[] =>
  heardHard(state)
    .filter(({ signal }) => signal === 'safety.fire')
    .map(each => each.evidence)
const drivenBy = (state: CaseState, ...powertrains: string[]): boolean =>
  powertrains.includes(known(state, 'vehicle.powertrain') ?? '')

/** "The battery" burned: the small one too, unless it is called by its name or the car drives on it. */
function tractionBatteryBurned(state: CaseState, component: Component): boolean {
  const fire = fires(state)
  if (drivenBy(state, 'petrol', 'diesel') || !fire.some(each => burns.test(each))) return false
  if (component === 'tractionBattery' || fire.some(each => tractionBattery.test(each))) return true
  return drivenBy(state, 'electric', 'plugInHybrid') && fire.some(each => battery.test(each) && !twelveVolts.test(each))
}

function failureOf(state: CaseState, part: Defect['part'], component: Component, words: string): Defect['failure'] {
  const heard = (signal: Signal) => heardHard(state).filter(each => each.signal === signal)
  const failed = (signal: Signal) =>
    heard(signal).some(({ evidence }) => !onlyLamp.test(evidence) || fails.test(evidence))
  if (part === 'steering' && failed('safety.steering')) return 'steeringFailure'
  if (part === 'brakes' && failed('safety.brakes')) return 'brakeFailure'
  if (part === 'body' && clausesOf(words).some(each => mayBeBody(each) && structure.test(each))) return 'bodyCracking'
  if (tractionBatteryBurned(state, component)) return 'tractionBatteryFire'
  return fuelLeaks.test(words) ? 'fuelLeak' : undefined
}

/** A serious safety fault by the customer's own words; undefined for brakes, steering or a cracked body nobody called dangerous. */
function seriousOf(state: CaseState, part: Defect['part'], words: string, alone: boolean): boolean | undefined {
  const hard = heardHard(state)
  if (hard.some(({ signal }) => (partOfSignal[signal] ?? part) === part || alone)) return true
  const doubtful =
    part === 'brakes' ||
    part === 'steering' ||
    part === undefined ||
    (part === 'body' && clausesOf(words).some(mayBeBody))
  return doubtful || state.signals.some(each => partOfSignal[each.signal] === part) ? undefined : false
}

function defectOf(
  state: CaseState,
  symptom: Pick<Symptom, 'component' | 'description' | 'drivable'>,
  alone: boolean,
): Defect {
  const part = lawPartOf(symptom.component, symptom.description)
  const replaced = known(state, 'background.repairs')?.replaced ?? []
  const failure = failureOf(state, part, symptom.component, symptom.description)
  return told({
    part,
    failure,
    seriousSafety: failure ? true : seriousOf(state, part, symptom.description, alone),
    drivable: symptom.drivable,
    // what was replaced had to be
    mustReplace: replaced.some(each => each.part === symptom.component && each.whole === true) || undefined,
  })
}

/** A car with a traction battery burned and nobody said where, or a battery did and nobody said which: it is to be examined. */
const mayBurn = (state: CaseState): boolean =>
  !drivenBy(state, 'petrol', 'diesel') &&
  fires(state).some(
    each =>
      burns.test(each) &&
      (drivenBy(state, 'electric', 'plugInHybrid') || (battery.test(each) && !twelveVolts.test(each))),
  )

/** Empty when the complaint is about no fault of the car; one unknown defect when it only wants the car taken back. */
export function defectsOf(state: CaseState, wantsCarTakenBack: boolean): Defect[] {
  const symptoms = symptomsOf(state)
  const drivable = known(state, 'symptom.drivable')
  const defects = symptoms.map(each => defectOf(state, each, symptoms.length === 1))
  for (const { signal } of heardHard(state)) {
    const part = partOfSignal[signal]
    if (part ? defects.some(each => each.part === part) : defects.length > 0) continue
    const failure = part && failureOf(state, part, part, '')
    defects.push(told({ part: part ?? 'other', failure, seriousSafety: true, drivable }))
  }
  if (mayBurn(state) && defects.every(each => each.part !== 'tractionBattery'))
    defects.push(told({ part: 'tractionBattery', seriousSafety: true, drivable }))
  return defects.length === 0 && wantsCarTakenBack ? [told({ drivable })] : defects
}
