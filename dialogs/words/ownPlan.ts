// What customers say of their own coming and going beside a question: "五点我来不了", "I can't make it at five". In both Chinese scripts and in
// English. Words only.

const plan =
  /(?:来|來|过来|過來|去|过去|過去|到|赶|趕)(?:不了|不及|不上|不到|得及)|(?:没|沒)(?:有)?(?:空|时间|時間)|走不开|走不開|(?:不|没|沒)(?:方便|办法|辦法|法)(?:来|來|过来|過來|去)?|(?:改天|晚点|晚點|下班后|下班後|迟|遲)(?:一点|一點|些)?(?:再|才)?(?:来|來|过来|過來|到|去)|\b(?:can't|cannot|can not|won't|wouldn't|not able to|unable to) (?:make it|come|be there|get there|get away|drop by|bring it)\b|\b(?:i'll|i will|i'm going to|i can) (?:come|be there|bring it|drop by|arrive|be late)\b|\brunning late\b/i

export const tellsOwnPlan = (text: string): boolean => text.length <= 80 && plan.test(text.replaceAll('’', "'"))
