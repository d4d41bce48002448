// What was proposed, promised and agreed in a case, and who talks to the customer, as shown: times ISO 8601, people with names.
import type { CaseState } from '../case/case.ts'
import type { Directory } from '../case/policy/directory.ts'
import type { Agreement } from './caseShapes.ts'
import { iso, staffShown } from './shown.ts'

export function agreementOf(state: CaseState, directory: Directory): Agreement {
  const { solution, workStartedAt, jointCheck, withdrawn, live } = state
  return {
    proposal: solution
      ? { ...solution, options: [...solution.options], at: iso(solution.at), by: staffShown(solution.by, directory) }
      : null,
    workStartedAt: workStartedAt === undefined ? null : iso(workStartedAt),
    promises: state.promises.map(({ id, text, madeAt, dueAt, keptAt, letGo, said }) => ({
      id,
      text,
      madeAt: iso(madeAt),
      dueAt: iso(dueAt),
      keptAt: keptAt === undefined ? null : iso(keptAt),
      ...(letGo ? { letGo } : {}),
      ...(said ? { said } : {}),
    })),
    jointCheck: jointCheck ? { ...jointCheck, at: iso(jointCheck.at) } : null,
    withdrawn: withdrawn ? { ...withdrawn, at: iso(withdrawn.at) } : null,
    live: live ? { ...staffShown(live.staffId, directory), since: iso(live.since) } : null,
  }
}
