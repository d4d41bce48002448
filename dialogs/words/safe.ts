// The words of somebody who was in danger and says that they are safe, or that the car is gone. In both Chinese scripts and in English.
// Words only.

/** Somewhere safe, and not only unhurt. */
export const settled = /安全|平安|到家|回家|回到|\b(?:safe|home)\b/i

/** "安全", "I'm safe", and hardly a word more */
export const isBareSafe =
  /^(?:我们?|我們|人|现在|現在|都|已经|已經|很|ok|yes|we are|i am|we're|i'm|[\s,.!，。！]){0,4}(?:安全|平安|safe)(?:了|的|now|[\s,.!，。！])*$/i
/** The car stands at the store; whether they are safe is asked all the same. */
export const atStore =
  /(?<![车車])(?:拖|吊|拉)(?:了)?(?:过来|過來|到(?:了)?(?:你们|你們|贵|貴)?(?:店|[厂廠]|4s|修理|保[养養]))[^,，。]{0,4}了|[车車]子?(?:已经|已經|现在|現在)?(?:在|到)(?:了)?(?:你们|你們)(?:店|[厂廠])|\b(?:towed|brought) (?:it |the car )?(?:in |over )?to (?:you|your)\b|\b(?:the |my )?car (?:is|'s) (?:now |already )?(?:at|with) (?:you\b|your (?:shop|garage|workshop|store|place))/i
/** The car is gone; whether all who were in it are safe is asked. */
export const towedAway = /(?:拖|吊|拉)(?:走|回)(?:了|来|來|去)|\btowed(?: away| off)?\b|\btook (?:it|the car) away\b/i
