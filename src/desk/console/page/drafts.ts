// What was typed and not submitted, by case and form, until it is: kept in this tab only, for one person, and gone when they sign out.
import type { Values } from './formSpec.ts'

const storageKey = 'huiyin.desk.drafts'

interface Kept {
  reader: string
  drafts: Record<string, Values>
}
let kept: Kept = { reader: '', drafts: {} }

function stored(): Kept | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? '') as Kept
  } catch {
    return undefined
  }
}
function store(): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(kept))
  } catch {
    // no room, or a browser that keeps nothing: they last as long as the page
  }
}

/** Told once per load. What somebody else left in this tab is not theirs to read. */
export function keepDraftsFor(reader: string): void {
  const before = stored()
  kept = before?.reader === reader ? before : { reader, drafts: {} }
  store()
}
export function forgetDrafts(): void {
  kept = { reader: kept.reader, drafts: {} }
  try {
    sessionStorage.removeItem(storageKey)
  } catch {
    // it was never kept there
  }
}

/** @param about what the form is about, where there may be several in one case */
export const draftKey = (caseId: string, form: string, about: Values = {}): string =>
  [caseId, form, ...Object.values(about)].join(' ')

export const draftOf = (key: string): Values | undefined => kept.drafts[key]

/** Nothing typed is nothing to keep. */
export function keepDraft(key: string, values: Values): void {
  if (Object.values(values).some(value => value !== '')) kept.drafts[key] = values
  else delete kept.drafts[key]
  store()
}
export function dropDraft(key: string): void {
  delete kept.drafts[key]
  store()
}
/** Erased for good: nothing of the case stays here either. */
export function dropDraftsOf(caseId: string): void {
  for (const key of Object.keys(kept.drafts)) if (key.startsWith(`${caseId} `)) delete kept.drafts[key]
  store()
}
