// A position shared from the map is where rescue goes: words that come after it say more of it and never take its stead, unless they say
// that it is no longer true. "You have my position" points to it, also to one sent too long before to be taken for granted. No maps.
import { saysElsewhere } from './dangerPlace.ts'
import { tellPlace } from './evidence.ts'
import { goOnAfter } from './handOff.ts'
import { label, phrase } from './speak.ts'
import { record } from './statement.ts'
import { factsOf, type Heard } from './talk.ts'

const coordinates = /-?\d{1,2}\.\d{4,}\s*[,，]\s*-?\d{1,3}\.\d{4,}/

/** Beside any road: nobody went elsewhere by that. */
const anyRoadside =
  /^(?:马路|馬路|公路|路|应急车道|應急車道|车道|車道|路肩|护栏|護欄|人行道)(?:边|邊|旁|上|外|中间|中間|里|裡|面|的){0,3}$|^(?:on |at |by |to )?(?:the )?(?:side of (?:the )?road|road ?side|(?:hard )?shoulder|verge|middle of the road|pavement|sidewalk)$/i

/** Where they are, as it was shared and stands; undefined: nothing was. */
function sharedBefore(talk: Heard): string | undefined {
  const { state, outdated } = talk
  if (state.place !== undefined) return state.place
  const known = outdated ? undefined : factsOf(talk)('location')
  return known && coordinates.test(known) ? known : undefined
}

const isRescued = ({ state, reading }: Heard): boolean =>
  reading.danger.now || state.closing === 'danger' || state.danger !== undefined

function joined(talk: Heard, before: string, more: string): string {
  if (more.includes(before)) return more
  return before.includes(more) ? before : label(talk.state.language, 'place.more', { a: before, b: more })
}

/** Once the position of the message itself is known, and before anything is answered. */
export function keepSharedPlace(talk: Heard) {
  const { reading, turn, text } = talk
  const told = reading.facts.find(fact => fact.slot === 'location')
  if (!told || turn.inbound.place || !isRescued(talk)) return
  const before = sharedBefore(talk)
  const more = String(told.value)
  if (!before || coordinates.test(more)) return
  const moved = saysElsewhere(text) || reading.danger.tells?.includes('wrong') === true
  if (moved && !anyRoadside.test(more.trim())) return void delete talk.state.place
  tellPlace(talk, joined(talk, before, more))
}

const pointsBack =
  /(?:有|收到|收|看到|看得到|看得見|看見|知道|拿到|晓得)(?:了|过|過|到)?(?:我们|我們|我|咱)的?(?:这个|這個)?(?:定位|位置|地址|坐标|座標)|(?:定位|位置|地址|坐标|座標)(?:我们|我們|我|咱)?(?:不是|不都|不)?(?:已经|已經|刚才?|剛才?|刚刚|剛剛|前面|上面|早就|早|都|之前|一开始|一開始|开头|開頭)*(?:就|都)?(?:有|发|發|给|給|传|傳|共享|分享|说|說|报|報)(?:过|過|了|给|給|送)|(?:发|發|给|給|传|傳|共享|分享|报|報)(?:送)?(?:过|過|了|给你们了?|給你們了?|给你了?|給你了?)(?:一个|一個|我的|我们的|我們的)?(?:定位|位置|地址|坐标|座標)|不是(?:已经|已經|都)?(?:给|給)(?:你们?|你們|您)(?:发|發|传|傳)(?:了)?(?:定位|位置)|(?:我|我们|我們)的?(?:定位|位置)(?:你们|你們|您|妳们)(?:不是)?(?:有|知道)|(?:看|用|按|照)(?:一下)?(?:我)?(?:刚才?|剛才?|刚刚|剛剛|上面|前面|之前)(?:发|發|给|給|传|傳|共享|分享)?的?(?:那个|那個)?(?:定位|位置|地址|坐标|座標)|\byou(?:'ve| have)?(?: guys)?(?: already| should| do| still)*(?: have| got| know| received| see)? (?:my|our|the) (?:location|position|pin|gps|address)\b|\b(?:i|we)(?:'ve| have)?(?: already| just)* (?:sent|shared|dropped|gave|given|posted)(?: you)?(?: guys)?(?: already)? (?:my|our|the|a|you the|you my) (?:location|position|pin|gps|address|map)\b|\b(?:location|position|pin|gps)(?: was| is| has been)?(?: already| just)* (?:sent|shared|above|up there)\b|\buse the (?:location|position|pin)\b/i
const deniesIt =
  /(?:没|沒|未|不能|不会|不會|无法|無法|不了|怎么|怎麼|如何|要不要|能不能|可以)(?:有)?(?:发|發|给|給|传|傳|共享|分享|收|定位)|(?:发|發|传|傳)不(?:了|出|过|過)|\b(?:how (?:do|can)|can't|cannot|could not|couldn't|haven't|have not|didn't|did not|not)\b/i
const longest = 60

/** The position they mean, with what was said of it since. */
function meant(talk: Heard): string | undefined {
  const { state, outdated } = talk
  const shared = state.place ?? state.formerPlace
  const known = outdated ? undefined : factsOf(talk)('location')
  if (!shared) return known
  return !known || coordinates.test(known) ? (known ?? shared) : joined(talk, shared, known)
}

/** "你们已经有我的定位了", while they are being rescued, and there is one. */
export const pointsToPlace = (talk: Heard): boolean => {
  const { state, text, reading } = talk
  if (state.closing !== 'danger' && state.danger === undefined) return false
  if (text.length > longest || reading.danger.over !== undefined || talk.turn.inbound.place) return false
  return pointsBack.test(text) && !deniesIt.test(text) && meant(talk) !== undefined
}

export function runPointsToPlace(talk: Heard) {
  const { state } = talk
  const place = meant(talk)
  if (place === undefined) return
  tellPlace(talk, place)
  delete state.formerPlace
  const { open } = state
  record(talk, true)
  const lead = phrase(talk, 'rescue.placed', { place })
  if (state.closing !== 'danger' || (open && open !== 'location' && open !== 'customer.phone')) {
    talk.keepsOpen = true
    return void talk.says.push({ text: lead, textKey: 'rescue.placed' })
  }
  delete state.open
  if (open === 'customer.phone') state.tail = ['customer.phone']
  goOnAfter(talk, lead)
}
