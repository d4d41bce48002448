// How long a minute, an hour and a day are: the double takes nothing from the program it judges.
export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs
