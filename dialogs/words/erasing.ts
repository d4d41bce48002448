// The words in which customers wish to be erased, or think better of it, in both Chinese scripts and in English. Words only: what follows
// from them is in erasing.ts.
import { wordsOf } from './wordsOf.ts'

export const erase =
  /(?<!你们|你們|您)(?:删除|刪除|删掉|刪掉|清除|销毁|銷毀|注销|註銷)(?!了)[^,，。]{0,8}(?:信息|資料|资料|数据|數據|个资|個資|记录|紀錄|記錄|账号|帳號)|(?:信息|資料|资料|数据|數據|个资|個資|记录|紀錄)[^,，。]{0,6}(?:删除|刪除|删掉|刪掉|清除)|\b(?:delete|erase|remove|wipe)\b.{0,20}\b(?:my|all|personal)\b.{0,20}\b(?:data|information|info|details|records?|account)\b|\b(?:delete|erase|remove|wipe)\b (?:everything|it all|all of (?:it|this|that)|(?:the|my|that|this|those|these|all|all the) (?:photos?|pictures?|pics?|images?|videos?|chat|conversation|messages?))\b|\b(?:want|like|need|please|have)\b.{0,20}\b(?:data|information|details|photos?|pictures?|messages?)\b.{0,15}\b(?:deleted|erased|removed|wiped)\b|(?:删|刪)(?:除|掉|了)?(?:我的|那张|那張|这张|這張|所有|全部)?(?:的)?(?:照片|图片|圖片|视频|視頻|影片|聊天记录|聊天紀錄)|把.{0,6}(?:照片|图片|圖片|视频|視頻|影片|东西|內容|内容)(?:都|全部?)?(?:删|刪)|把我(?:的)?(?:手机号?|手機|电话|電話|号码|號碼|名字|姓名|微信|地址|联系方式|聯絡方式)(?:都|也|给|給|从[^,，。]{1,6}|從[^,，。]{1,6})*(?:删|刪)(?:了|掉|除)|(?:^|[,，。;；\s])(?:请|請|那|就|还是|還是|你|您|给我|給我|帮我|幫我|麻烦|麻煩|把|将|將)*(?:我|把个人|将個人|把個人|将个人)(?:的|所有|全部|个人|個人)*(?:信息|資料|资料|数据|數據|个资|個資|记录|紀錄|記錄)(?:都|也|全|给我|給我)*(?:删|刪)(?:了|掉|除)(?!.*(?:[?？吗嗎]|没|沒))|(?:全部|全都|都|统统|通通)(?:给我)?(?:删|刪)(?:除|掉|了|光)/i

const data = '(?:信息|資訊|资料|資料|数据|數據|个资|個資|记录|紀錄|記錄)'
/** Not to be done after all: said of a wish that was told before. Of parts and papers they keep, or of a threat, it is not said. */
const keep = wordsOf(
  '',
  `(?<!(?:你们|你們|您|怎么|怎麼|为什么|為什麼|为啥|还|還|都|就|一直|从来|從來|能)(?:就|都|还|還)?)(?:先|暂时|暫時|那|就|还是|還是)*(?:不用|不要|不必|不想|无需|無需|甭|别|別|不)(?:再)?(?:给我|給我|帮我|幫我)?(?:删|刪)(?:除|掉)?(?!除?(?:就|的话|的話|我就|不行|可以[吗嗎])|[^,，。]{0,8}(?:投诉|投訴|客訴|举报|舉報|曝光|告你))|(?:取消|撤回|撤销|撤銷)(?:掉)?(?:那个|那個|刚才的|剛才的|之前的)?(?:删除|刪除|(?:删|刪)(?:信息|资料|資料|数据|數據))|${data}(?:还是|還是|就|先|请|請|都|给我|給我)*(?:留着|留著|保留)|(?:留着|留著|保留)我的${data}|^(?:那|算了|嗯|哦|好的?|还是|還是|就|先|请|請|都|全部|给我|給我|[,，\\s])*(?:留着|留著|保留)(?:吧|好了|就行|就好)*[。.!！~\\s]*$`,
  `(?<!(?:why|if you|you) )(?:don't|do not|dont|needn't|need not|no need to|please not|rather not|not to) (?:delete|erase|remove|wipe)(?! (?:the|my) (?:complaint|case|line|bubble))|(?:cancel|scrap|withdraw|forget(?: about)?|stop|undo) (?:the |my |that )?(?:deletion|deleting|erasure|erasing|(?:data )?removal)(?: request| of my (?:data|details|information))?(?: please)?(?=\\s*(?:$|[.,;!]))|keep (?:my|the|all my) (?:personal )?(?:data|info(?:rmation)?|details|records|account)|(?<=^(?:(?:please|pls|ok|okay|no|actually|just|then|so|well|wait|sorry|you can)[,. ]+)*)keep (?:it|them|everything|all of it)(?: all)?(?: then| after all| as it is| please)*(?=[.! ]*$)|(?:leave|keep) (?:it|them|my (?:data|details)) (?:as (?:it is|they are)|there|where it is)`,
)
/** Whatever else is in it, they put it as a question or a reproach. */
const asked = /[?？吗嗎]\s*$|怎么|怎麼|为什么|為什麼|凭什么|憑什麼|\bwhy\b/i
export const keepsData = (text: string): boolean =>
  text.length <= 60 && keep.test(text.replaceAll('’', "'")) && !asked.test(text)
