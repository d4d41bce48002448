// The labelled data to measure on, read from a folder; every row is checked. A file that isn't there costs its figures only.
// `?` may be left out or null. `.jsonl`: one row a line. `id` decides which half a row belongs to (figure.ts).
//   zh-complaints.jsonl       id, text, brand?, series?, category? (a class of mapping.json), problem?, followup_like? (an answer, no complaint
//                             by itself), weak_safety? (`A` critical fault, `B` in between, `none` harmless)
//   zh-titles.jsonl           id, text, labels [{ category, problem }], brand?, series?, weak_safety?: complaints of one line
//   en-complaints.jsonl       id, text, make?, model?, components? [names as in usComponents.ts], crash?, fire?, injured?, deaths?, miles?
//   zh-forum-negatives.jsonl  id, text: talk about cars that must raise no alarm
//   zh-emotion.jsonl          id, text, labels [{ emotion }]; `angry` counts as anger
//   en-emotion.jsonl          id, text, labels [names]; `anger`, `annoyance`, `disgust`, `disapproval` are looked at
//   zh-offense.jsonl          id, text, offensive (1 abuse, 0 none)
//   severity-labels.json      { rows: [{ id, level, signals, maybeSignals, category, components, demands, claimType, emotion }] } of
//                             complaints above by their ids (Chinese ones begin with `zc:`), words as in src/case/facts.ts
//   mapping.json              { componentToClass, classToCategory }: parts of the car to classes, classes to categories, each a list
//   entities.json             [{ type, input, valid, normalized, why }]; type: phone_cn, landline_cn, plate, vin, mileage
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const jsonLines = <T>(dir: string, name: DataFile, shape: z.ZodType<T>): T[] => {
  const path = join(dir, name)
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => shape.parse(JSON.parse(line)))
}
const json = <T>(dir: string, name: DataFile, shape: z.ZodType<T>, otherwise: T): T => {
  const path = join(dir, name)
  return existsSync(path) ? shape.parse(JSON.parse(readFileSync(path, 'utf8'))) : otherwise
}

const weakSafety = z.enum(['A', 'B', 'none']).nullish()
const zhComplaint = z.object({
  id: z.string(),
  brand: z.string().nullish(),
  series: z.string().nullish(),
  category: z.string().nullish(),
  problem: z.string().nullish(),
  text: z.string(),
  weak_safety: weakSafety,
  followup_like: z.boolean().nullish(),
})
export type ZhComplaint = z.infer<typeof zhComplaint>

const zhTitle = z.object({
  id: z.string(),
  brand: z.string().nullish(),
  series: z.string().nullish(),
  labels: z.array(z.object({ category: z.string().nullable(), problem: z.string().nullable() })),
  text: z.string(),
  weak_safety: weakSafety,
})
export type ZhTitle = z.infer<typeof zhTitle>

const flag = z.boolean().nullish()
const enComplaint = z.object({
  id: z.string(),
  make: z.string().nullish(),
  model: z.string().nullish(),
  components: z.array(z.string()).nullish(),
  crash: flag,
  fire: flag,
  injured: z.number().nullish(),
  deaths: z.number().nullish(),
  miles: z.number().nullish(),
  text: z.string(),
})
export type EnComplaint = z.infer<typeof enComplaint>

const post = z.object({ id: z.string(), text: z.string() })
const zhEmotion = post.extend({ labels: z.array(z.object({ emotion: z.string() })) })
const enEmotion = post.extend({ labels: z.array(z.string()) })
const zhOffense = post.extend({ offensive: z.number() })

const severityLabels = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      level: z.enum(['grumble', 'complaint', 'major']),
      signals: z.array(z.string()),
      maybeSignals: z.array(z.string()),
      category: z.string().nullable(),
      components: z.array(z.string()),
      demands: z.array(z.string()),
      claimType: z.string().nullable(),
      emotion: z.string().nullable(),
    }),
  ),
})
const mapping = z.object({
  componentToClass: z.record(z.string(), z.array(z.string())),
  classToCategory: z.record(z.string(), z.array(z.string())),
})
const entity = z.object({
  type: z.string(),
  input: z.string(),
  valid: z.boolean().nullable(),
  normalized: z.union([z.string(), z.number()]).nullable(),
  why: z.string(),
})
export type Entity = z.infer<typeof entity>

export interface Data {
  zhComplaints: ZhComplaint[]
  zhTitles: ZhTitle[]
  enComplaints: EnComplaint[]
  forum: z.infer<typeof post>[]
  zhEmotion: z.infer<typeof zhEmotion>[]
  enEmotion: z.infer<typeof enEmotion>[]
  zhOffense: z.infer<typeof zhOffense>[]
  severity: z.infer<typeof severityLabels>['rows']
  mapping: z.infer<typeof mapping>
  entities: Entity[]
}

export const dataFiles = [
  'zh-complaints.jsonl',
  'zh-titles.jsonl',
  'en-complaints.jsonl',
  'zh-forum-negatives.jsonl',
  'zh-emotion.jsonl',
  'en-emotion.jsonl',
  'zh-offense.jsonl',
  'severity-labels.json',
  'mapping.json',
  'entities.json',
] as const
type DataFile = (typeof dataFiles)[number]

export const missingFiles = (dir: string): DataFile[] => dataFiles.filter(name => !existsSync(join(dir, name)))

/** Throws with the row's issues when a file has another shape; a file that is not there gives no rows. */
export function loadData(dir: string): Data {
  return {
    zhComplaints: jsonLines(dir, 'zh-complaints.jsonl', zhComplaint),
    zhTitles: jsonLines(dir, 'zh-titles.jsonl', zhTitle),
    enComplaints: jsonLines(dir, 'en-complaints.jsonl', enComplaint),
    forum: jsonLines(dir, 'zh-forum-negatives.jsonl', post),
    zhEmotion: jsonLines(dir, 'zh-emotion.jsonl', zhEmotion),
    enEmotion: jsonLines(dir, 'en-emotion.jsonl', enEmotion),
    zhOffense: jsonLines(dir, 'zh-offense.jsonl', zhOffense),
    severity: json(dir, 'severity-labels.json', severityLabels, { rows: [] }).rows,
    mapping: json(dir, 'mapping.json', mapping, { componentToClass: {}, classToCategory: {} }),
    entities: json(dir, 'entities.json', z.array(entity), []),
  }
}
