// Whether what cannot move is the car and not who sits in it: "追尾了,人没事,车动不了" tells of nobody hurt.
import type { Message } from './message.ts'
import type { Match } from './rules.ts'

const cannotMove = /^(?:动不了|动弹不得|不动了|不能动|走不了|没法动)/
/** right before it, with nothing between but "now", "at all", "as well" */
const theCar =
  /(?<![撞翻下上追后前大小摩托])车(?:子|辆)?(?:现在|已经?|完全|根本|一点儿?|都|也|就|又|还是?|突然|直接|彻底|目前|是)*$/

export function isOfTheCar(message: Message, { parts }: Match): boolean {
  const last = parts.at(-1)
  if (last === undefined || !cannotMove.test(message.folded.slice(last.start, last.end))) return false
  return theCar.test(message.folded.slice(Math.max(0, last.start - 16), last.start))
}
