// How alike two tellings of a matter are: shared pairs of characters in Chinese, shared words elsewhere. Pure, knows no case.

/** Said in any complaint: they make no two matters alike. */
const everyday: ReadonlySet<string> = new Set(
  'a an and are as at be been but by car for from had has have i in is it its me my not of on or so still that the them they this to us was we were with you your'.split(
    ' ',
  ),
)
const chinese = /\p{Script=Han}+/gu
const words = /[\p{L}\p{N}]+/gu
/** Two or three pieces in common happen by chance. */
const fewestPieces = 6

function piecesOf(text: string): Set<string> {
  const plain = text.normalize('NFKC').toLowerCase()
  const pieces = new Set<string>()
  for (const [run] of plain.matchAll(chinese)) {
    const characters = [...run]
    for (let at = 0; at + 1 < characters.length; at++) pieces.add(`${characters[at]}${characters[at + 1]}`)
  }
  for (const [word] of plain.replace(chinese, ' ').matchAll(words))
    if (word.length > 1 && !everyday.has(word)) pieces.add(word)
  return pieces
}

/**
 * 0 nothing in common … 1 one is told within the other: the share of the shorter one's pieces that the longer one has too. Symmetric.
 */
export function similarityOf(one: string, other: string): number {
  const [shorter, longer] = [piecesOf(one), piecesOf(other)].sort((left, right) => left.size - right.size)
  if (!shorter || !longer || shorter.size === 0) return 0
  const shared = [...shorter].filter(piece => longer.has(piece)).length
  return shared / Math.max(shorter.size, fewestPieces)
}
