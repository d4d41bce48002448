// Entries of the account's own menu: which key stands for which words. A shop that sets its menu up uses these keys. Pure.

const keyTable: Readonly<Record<string, string>> = {
  complaint: '我要投诉',
  progress: '查进度',
  person: '转人工',
}

/** What the customer is taken to have said; undefined: a key of somebody else's making. */
export const wordsOfKey = (key: string): string | undefined =>
  Object.hasOwn(keyTable, key.toLowerCase()) ? keyTable[key.toLowerCase()] : undefined
