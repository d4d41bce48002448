// The time of the machine the desk runs on: it stands still for hours or days, and now and then its clock is set back.
import type { Random } from './random.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

interface Stretch {
  from: number
  to: number
}
export interface MachineTime {
  /** the moment itself, or when the machine runs again; epoch ms */
  upAt(moment: number): number
  /** what the machine's clock says then; epoch ms */
  clockAt(moment: number): number
}

const within = (stretches: readonly Stretch[], moment: number) =>
  stretches.find(each => each.from <= moment && moment < each.to)

/** @param start epoch ms @param days how long the world lasts */
export function createMachineTime(random: Random, start: number, days: number): MachineTime {
  const somewhere = () => start + random.between(0, days * 24 * 60) * minuteMs
  const stretch = (minutes: readonly number[]): Stretch => {
    const from = somewhere()
    return { from, to: from + random.pick(minutes) * minuteMs }
  }
  const share = days / 365
  const times = (perYear: number) => Array.from({ length: Math.max(1, Math.round(perYear * share)) })
  // an update, an evening without power, a long weekend nobody noticed
  const down = times(14).map(() => stretch([5, 45, 180, 600, 1_440, 4_320]))
  // a bad time server, a clock set by hand
  const back = times(24).map(() => ({
    ...stretch([20, 240, 1_440]),
    by: random.pick([2_000, 5 * minuteMs, hourMs, dayMs]),
  }))
  return {
    upAt(moment) {
      let up = moment
      for (let stop = within(down, up); stop; stop = within(down, up)) up = stop.to
      return up
    },
    clockAt: moment => moment - (back.find(each => each.from <= moment && moment < each.to)?.by ?? 0),
  }
}
