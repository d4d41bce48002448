// How the fields of a push are read: everything is words, what is absent or of another shape may be missing. Pure.
import { z } from 'zod'

/** Must be there. */
export const words = z.string()
/** undefined too where an element of that name holds elements, or stands there twice. */
export const wordsIfAny = z.string().optional().catch(undefined)

const decimal = z.string().regex(/^-?\d{1,3}(?:\.\d{1,20})?$/)
const degrees = (most: number) => decimal.transform(Number).pipe(z.number().min(-most).max(most))
/** WGS 84 as far as anybody knows; WeChat does not say. */
export const latitude = degrees(90)
export const longitude = degrees(180)

/** An element that stands there once or several times is a list all the same. */
export const oneOrMany = <T extends z.ZodType>(item: T) => z.union([z.array(item), item.transform(one => [one])])
