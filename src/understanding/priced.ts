// What a part or a repair costs, told right behind it: no fault of the part, and no wish for it.

const cost =
  /^[^,.;!?坏响漏断裂]{0,8}(?:太贵|很贵|好贵|贵了|这么贵|那么贵|多少钱|怎么要|居然要|竟然要|就要[0-9]|要了?[0-9]{3,}|收了?我?[0-9]{2,}|花了)|^[^,.;!?]{0,24}\b(?:is|was|are|costs?|cost me|far|way) (?:far |way )?(?:too (?:expensive|much|dear)|overpriced|[0-9]{3,})/

/** "换刹车片太贵了", "换前刹车片怎么要1680", by what follows `end` in folded text. */
export const isPriced = (folded: string, end: number): boolean => cost.test(folded.slice(end, end + 40))
