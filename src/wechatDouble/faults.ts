// Trouble on order: the next calls of an endpoint fail in the way a test wants.

export const endpointNames = [
  'stable_token',
  'custom/send',
  'custom/typing',
  'template/send',
  'subscribe/bizsend',
  'media/upload',
  'media/get',
] as const
export type EndpointName = (typeof endpointNames)[number]

export type Failure =
  /** answers that code; nothing is done */
  | { errcode: number }
  /** does it, and answers that much later */
  | { afterMs: number }
  /** takes the call and never answers; nothing is done */
  | 'hang'
  /** closes the connection; nothing is done */
  | 'drop'
  | 'http500'
  /** a page where JSON should be */
  | 'notJson'
  /** does it, and never answers: whoever calls cannot know */
  | 'doneThenHang'
  | 'doneThenDrop'

export interface Faults {
  fail(endpoint: EndpointName, failure: Failure, times?: number): void
  /** what was ordered and has not happened yet is forgotten */
  mend(endpoint?: EndpointName): void
  /** the failure of this call, if one is due; it counts as happened */
  next(endpoint: EndpointName): Failure | undefined
}

export function createFaults(): Faults {
  const due = new Map<EndpointName, { failure: Failure; left: number }[]>()
  return {
    fail(endpoint, failure, times = 1) {
      due.set(endpoint, [...(due.get(endpoint) ?? []), { failure, left: times }])
    },
    mend(endpoint) {
      if (endpoint) due.delete(endpoint)
      else due.clear()
    },
    next(endpoint) {
      const first = due.get(endpoint)?.find(each => each.left > 0)
      if (first) first.left--
      return first?.failure
    },
  }
}
