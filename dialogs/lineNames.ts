// Which line of the summary a message means: the words of its button, or what customers call it. Knows no case.
import type { Language } from '../src/case/vocabulary.ts'
import { type LineSlot, lineKeys, lineSlots } from './lines.ts'
import { isChoice, label, sameWords, textTables } from './speak.ts'
import type { LabelKey } from './text/zh-CN.ts'

const keyOfCommand = (line: LineSlot): LabelKey => lineKeys[line].replace('line.', 'edit.') as LabelKey

/** What the button beside a line says for the customer. */
export const editCommand = (line: LineSlot, language: Language): string => label(language, keyOfCommand(line))

const languages = Object.keys(textTables) as Language[]

/** A button beside a line, in whatever language it was offered. */
export const lineOfCommand = (text: string): LineSlot | undefined =>
  text.length > 60 ? undefined : lineSlots.find(line => isChoice(text, keyOfCommand(line)))

/** What a line is called by whoever finds it wrong. */
const names: readonly [RegExp, LineSlot][] = [
  [/电话|電話|手机|手機|号码|號碼|\bphone\b|\bnumber\b|\bmobile\b/i, 'customer.phone'],
  [/车牌|車牌|\bplate\b/i, 'vehicle.plate'],
  [/名字|姓名|称呼|稱呼|\bname\b/i, 'customer.name'],
  [/里程|公里|mileage|kilomet/i, 'vehicle.mileageKm'],
  [/门店|門店|门市|門市|\bstore\b|\blocation\b|\bdealership\b/i, 'background.store'],
  [/车型|車型|车辆|車輛|^[车車](?:[错錯不]|$)|\bcar\b|\bmodel\b/i, 'vehicle.model'],
]

/** The line a message speaks of, by what customers call it. */
export const lineSpokenOf = (text: string): LineSlot | undefined => names.find(([name]) => name.test(text))?.[1]

/** The name of a line as it stands in the summary, and nothing else. */
const calledAs = (text: string): LineSlot | undefined =>
  lineSlots.find(line => languages.some(language => sameWords(label(language, lineKeys[line]), text)))

/** A line named as wrong (`amends`), or only named, without saying what is right. */
export const lineNamed = (text: string, amends: (text: string) => boolean): LineSlot | undefined =>
  text.length > 60
    ? undefined
    : (calledAs(text) ?? names.find(([name]) => name.test(text) && (amends(text) || text.length <= 16))?.[1])
