// The answers of the desk API beside the case itself (app/caseShapes.ts), as zod schemas. Times are ISO 8601. Knows no HTTP and no store.
import { z } from 'zod'
import { caseRow } from '../app/caseShapes.ts'
import { isoTime, personShape } from '../app/shown.ts'
import { clockName } from '../case/clockNames.ts'
import { toldAbouts } from '../case/handling.ts'
import { findingKinds, promisedThings } from '../case/policy/wordingRules.ts'
import { reading } from '../case/reading.ts'
import { taskKind } from '../case/taskKinds.ts'
import { language, role, severityLevel } from '../case/vocabulary.ts'

export const caseList = z.object({ items: z.array(caseRow), nextCursor: z.string().nullable() })
export type CaseList = z.infer<typeof caseList>
export const commandReply = z.object({
  case: caseRow,
  version: z.number().int(),
  unheard: z
    .literal(true)
    .exactOptional()
    .describe('the case is erased, and its customer could not be told: nothing here knows any more how to reach them'),
})
export const registerReply = z.object({ caseId: z.string(), case: caseRow, version: z.number().int() })
export const progressLink = z.object({
  url: z.string().describe("opens the customer's progress page to whoever has it"),
})
export const understandReply = reading.extend({ severity: severityLevel })

export const wordingReply = z.object({
  language: language.describe('in which the customer is written to'),
  findings: z.array(
    z.object({
      rule: z.string(),
      kind: z.enum(findingKinds),
      about: z
        .enum(promisedThings)
        .exactOptional()
        .describe('of a promise: what it is about; one of `contact` is recorded with the time it names'),
      evidence: z.string(),
      span: z.tuple([z.number().int(), z.number().int()]).describe('where the evidence stands in the text, UTF-16'),
      dueAt: isoTime
        .exactOptional()
        .describe('by when what is promised here is recorded as a promise, once the text is sent as it is'),
      better: z.record(language, z.string()).describe('what to say instead'),
      refused: z
        .boolean()
        .describe('a promise no recorded decision backs, or what no customer is to read: a command with it is refused'),
    }),
  ),
})
export type WordingReply = z.infer<typeof wordingReply>

/** in other languages than the roster's own; where one is missing, `name` is shown */
const names = z.partialRecord(language, z.string()).exactOptional()

export const staffRow = z.object({
  id: z.string(),
  name: z.string(),
  role,
  store: z.string().describe('store id'),
  onDuty: z.boolean().describe('by shifts, leave and holidays, now'),
  openCases: z.number().int().describe('cases they are responsible for, neither closed nor merged'),
  capacity: z.number().int().describe('how many they can have; the rules give them no more, a person may'),
  full: z.boolean().describe('they have as many as they can have'),
  away: z.boolean().describe('on leave today'),
  deputy: z.string().nullable().describe('staff id of who stands in first when they are not there'),
})
export type StaffRow = z.infer<typeof staffRow>
export const staffRoster = z.object({ items: z.array(staffRow) })

export const taskRow = z.object({
  caseId: z.string(),
  id: z.string().describe('unique in its case'),
  kind: taskKind,
  text: z.string().exactOptional().describe('of one opened by hand: what is to be done'),
  owner: personShape,
  dueAt: isoTime,
  overdue: z.boolean(),
  case: caseRow,
})
export type TaskRow = z.infer<typeof taskRow>
export const taskList = z.object({ items: z.array(taskRow), nextCursor: z.string().nullable() })
export type TaskList = z.infer<typeof taskList>

export const notice = z.object({
  id: z.number().int(),
  caseId: z.string(),
  about: z.enum(toldAbouts),
  clocks: z.array(clockName).describe('the clocks it is about'),
  tasks: z.number().int().describe("how many of the case's tasks it is about"),
  at: isoTime.describe('when they were told'),
  severity: severityLevel.describe('of the case, as it is now'),
  danger: z.boolean().describe('somebody may be in danger, and nobody has reached them yet'),
  owner: personShape.describe('who has the case now'),
  nextDueAt: isoTime.nullable().describe('when its next clock ends; null when none runs'),
  nextDueClock: clockName.nullable(),
})
export type NoticeRow = z.infer<typeof notice>
export const noticeList = z.object({ items: z.array(notice), nextCursor: z.string().nullable() })
export type NoticeList = z.infer<typeof noticeList>

export const deadLetter = z.object({
  id: z.number().int(),
  caseId: z.string().nullable(),
  channel: z.string(),
  at: isoTime,
  attempts: z.number().int(),
  error: z.string(),
})
export type DeadLetter = z.infer<typeof deadLetter>
export const deadLetterList = z.object({ items: z.array(deadLetter) })

export const me = z.object({
  staff: z
    .object({ id: z.string(), name: z.string(), role, store: z.string(), languages: z.array(language) })
    .nullable(),
  via: z.enum(['session', 'system']),
  may: z
    .array(z.string())
    .describe('command types this role may give, `requeue` and `progressLink`; the case itself may still refuse'),
  now: isoTime.describe("the server's clock"),
  clockSpeed: z.number().describe('CLOCK_SPEED: how many times faster the clocks of a case run'),
  staffList: z.array(z.object({ id: z.string(), name: z.string(), names, role, store: z.string() })),
  stores: z.array(z.object({ id: z.string(), name: z.string(), names, timeZone: z.string() })),
})
export type Me = z.infer<typeof me>
