// A case's transcript as it is read: what was said anew where the case goes on stands where it was first said, and there alone. Pure.
import type { Message } from './messages.ts'

export function saidOnce<M extends Pick<Message, 'id' | 'movedFrom'>>(messages: readonly M[]): M[] {
  const said = new Set<string>()
  return messages.filter(({ id, movedFrom = id }) => !said.has(movedFrom) && said.add(movedFrom))
}
