// Whether words promise a call: only a call keeps them.

const inChinese =
  /(?:打|回|拨|撥|去|来|來|致)(?:给)?(?:您|你)?(?:个|個|一个|一個|通|一通)?(?:电话|電話|电|電)(?!子|池|脑|腦|压|壓|机|機|瓶|量|路|控|动|動)|[电電][话話](?:里|裡)?(?:联系|聯絡|聯繫|通知|告知|回[复覆]|答[复覆]|沟通|溝通|说明|說明|跟您|和您|给您|給您)|通(?:个|個)?(?:电话|電話)|通话|通話|打给您|打給您/
const inEnglish = /\b(?:call|calls|calling|ring|rings|ringing|phone|phones|phoning|telephone)\b(?!\s*(?:number|out)\b)/i

/** Chinese or English, as staff write it to the customer. */
export const promisesCall = (text: string): boolean => inChinese.test(text) || inEnglish.test(text)
