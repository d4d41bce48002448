// Everything the bot says in English, written as English. Wording only: no conditions, no logic.
import { agreement } from './en/agreement.ts'
import { answering } from './en/answering.ts'
import { asking } from './en/asking.ts'
import { danger } from './en/danger.ts'
import { feelings } from './en/feelings.ts'
import { handover } from './en/handover.ts'
import { joining } from './en/joining.ts'
import { labels } from './en/labels.ts'
import { opening } from './en/opening.ts'
import { progress } from './en/progress.ts'
import { summary } from './en/summary.ts'
import { waiting } from './en/waiting.ts'
import type { Texts } from './zh-CN.ts'

const says = {
  ...opening,
  ...feelings,
  ...danger,
  ...answering,
  ...asking,
  ...summary,
  ...handover,
  ...progress,
  ...agreement,
  ...joining,
  ...waiting,
}

export const en: Texts = { says, labels }
