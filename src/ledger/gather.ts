// Writes that come at the same time, made together: one wait for the disk for all of them. Knows no table.

interface Waiting<T, R> {
  item: T
  resolve(result: R): void
  reject(error: unknown): void
}

const mostAtOnce = 100

/**
 * @param write one result for each item, in their order; when it rejects, all of them do
 * @param afterMs how long the first may wait for company; 0: for what came with the same look at the network
 */
export function gather<T, R>(
  write: (items: readonly T[]) => Promise<readonly R[]>,
  afterMs = 0,
): (item: T) => Promise<R> {
  const waiting: Waiting<T, R>[] = []
  let under = false
  const pause = () =>
    new Promise<void>(resolve => void (afterMs > 0 ? setTimeout(resolve, afterMs) : setImmediate(resolve)))

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      await pause()
      const group = waiting.splice(0, mostAtOnce)
      try {
        const results = await write(group.map(each => each.item))
        for (const [index, { resolve }] of group.entries()) resolve(results[index] as R)
      } catch (error) {
        for (const { reject } of group) reject(error)
      }
    }
    under = false
  }

  return item =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (under) return
      under = true
      void drain()
    })
}
