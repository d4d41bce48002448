// What deletions leave behind in the database's files, and when to remove it. An owed cleaning never fails what was committed:
// it is tried again with the next commit, and at the next start.
import type { Engine } from './engine.ts'

export interface Remains {
  /** something was deleted that nobody must be able to dig up */
  owe(): void
  /** cleans up when it is owed; costs nothing else. Never throws */
  settle(): Promise<void>
}

export function createRemains(engine: Engine): Remains {
  let owed = false
  return {
    owe() {
      owed = true
    },
    async settle() {
      if (!owed) return
      owed = false
      // an error of the checkpoint (a full disk, a file in use) is no error of the commit that came before it
      if (!(await engine.scrub().catch(() => false))) owed = true
    },
  }
}
