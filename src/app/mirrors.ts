// What a command on one case does to another: both sides of a link or a merge, committed together.
import type { CaseState } from '../case/case.ts'
import type { Command } from '../case/commands.ts'

interface Mirror {
  caseId: string
  command: Command
  /** parting goes on without the other side when it is erased or was never there */
  alone?: true
}

/** @param state the case the command is for, before it */
export function mirrorOf(command: Command, state: CaseState): Mirror | undefined {
  switch (command.type) {
    case 'merge':
      return { caseId: command.into, command: { type: 'absorb', caseId: state.id } }
    case 'unmerge':
      return state.merged && { caseId: state.merged.into, command: { type: 'release', caseId: state.id }, alone: true }
    case 'link':
      return { caseId: command.caseId, command: { type: 'link', caseId: state.id, kind: command.kind } }
    case 'unlink':
      return { caseId: command.caseId, command: { type: 'unlink', caseId: state.id }, alone: true }
    default:
      return undefined
  }
}
