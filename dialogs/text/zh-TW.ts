// Everything the bot says in Taiwanese Chinese, written for car owners there, not converted. Wording only: no conditions, no logic.

import type { Texts } from './zh-CN.ts'
import { agreement } from './zh-TW/agreement.ts'
import { answering } from './zh-TW/answering.ts'
import { asking } from './zh-TW/asking.ts'
import { danger } from './zh-TW/danger.ts'
import { feelings } from './zh-TW/feelings.ts'
import { handover } from './zh-TW/handover.ts'
import { joining } from './zh-TW/joining.ts'
import { labels } from './zh-TW/labels.ts'
import { opening } from './zh-TW/opening.ts'
import { progress } from './zh-TW/progress.ts'
import { summary } from './zh-TW/summary.ts'
import { waiting } from './zh-TW/waiting.ts'

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

export const zhTW: Texts = { says, labels }
