// News that say who has the case and when they call: each says it anew, so of several, and beside how the case stands, one is enough.
export const tellsWhoHasIt: ReadonlySet<string | undefined> = new Set([
  'news.accepted',
  'news.acceptedOnly',
  'news.climbing',
  'news.climbed',
  'news.reassigned',
  'joined.goesOn',
])
