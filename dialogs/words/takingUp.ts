// The words in which customers want a matter back that was let go or closed, in both Chinese scripts and in English. Words only.

/** Said of a withdrawn matter that it is to be taken up again. */
export const again =
  /撤错|撤錯|恢复|恢復|(?:后悔|後悔|反悔)(?:了|撤)|(?:接着|接著)(?:办|辦|跟|处理|處理)|(?:还是|還是|重新|继续|繼續|恢复|恢復|再)(?:请|請|麻烦|麻煩|帮|幫|要|想|得|给|給|你们|你們|您|我|把|再)*(?:投诉|投訴|客訴|反映|跟进|跟進|处理|處理|办(?!法)|辦(?!法)|提)|不撤(?:回|了)|\b(?:reopen|re-open|resume|continue|take (?:it )?up again|changed my mind|not withdraw|after all)\b/i
/** Said of one that was settled and closed: less would do for a matter let go. */
export const opensAgain =
  /恢复(?:处理|跟进|投诉|编号|这|那|吧|一下|[。.!！\s]*$)|恢復(?:處理|跟進|客訴|投訴|編號|這|那|吧|一下|[。.!！\s]*$)|(?:重新|再)(?:打开|打開|开启|開啟|受理|立案)|重启|重啟|重开|重開|\b(?:re-?open|take (?:it|this|that|my case) up again|open (?:it|this|that|my case) (?:up )?again)\b/i
/** Said of one that was to be let go: the complaint stands. */
export const stillComplains =
  /(?:还是|還是|仍然|仍|依然|继续|繼續)(?:要|想|得|会|會)*(?:继续|繼續)?(?:投诉|投訴|客訴)|(?<!不)要(?:继续|繼續)(?:投诉|投訴|客訴)|\b(?:still|do) (?:want|wish|intend) to (?:complain|pursue (?:it|this))\b|\bkeep (?:my|the) complaint (?:open|going)\b/i
