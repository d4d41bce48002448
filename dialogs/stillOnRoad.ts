// Only the fire is out, or they only are unhurt: whose brakes failed, or who stands on a motorway, is not safe by that. And whoever still
// waits beside the traffic after it seemed past is in danger again. Says nothing itself.
import type { DangerKind } from '../src/case/dangerKinds.ts'
import { factsOf, type Heard } from './talk.ts'
import { besideRoad, motorway, notNow, ofFire, ofUnhurt, outOfTraffic, waitsStill } from './words/besideRoad.ts'

const amidTraffic: readonly DangerKind[] = ['noBrakes', 'stalledInTraffic', 'onTracks']

const isAmidTraffic = (talk: Heard): boolean => {
  const { state } = talk
  const kinds = [...(state.advised ?? []), ...(state.danger ? [state.danger] : [])]
  return kinds.some(each => amidTraffic.includes(each)) || motorway.test(factsOf(talk)('location') ?? '')
}

/** Where the fire began nobody is driving any more, and what they stand beside is not told of. */
export const onlyTheFireIsOver = (talk: Heard): boolean => {
  const { reading, text } = talk
  if (reading.danger.over !== 'safe' || !isAmidTraffic(talk) || outOfTraffic.test(text)) return false
  return ofFire.test(text) || ofUnhurt.test(text)
}

const longest = 80

/** It seemed past, and they are still out there. */
export const isStillOnRoad = ({ state, text, reading: { danger } }: Heard): boolean =>
  state.danger === undefined &&
  state.said['rescue.over'] !== undefined &&
  danger.over === undefined &&
  text.length <= longest &&
  besideRoad.test(text) &&
  waitsStill.test(text) &&
  !notNow.test(text)
