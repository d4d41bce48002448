// The words of somebody beside the traffic: where they stand, that they wait, that the fire is out or nobody hurt, and that they are out of
// it. In both Chinese scripts and in English. Words only.

export const motorway =
  /高速|高架|快速路|隧道|[环環][线線路]|应急车道|應急車道|路肩|\b(?:highway|motorway|freeway|expressway|interstate|tunnel|hard shoulder|[gsam]\d{1,4})\b/i
export const ofFire =
  /不冒|[没沒](?:有)?(?:再)?冒|[没沒](?:有)?[烟煙火]|[烟煙][^,，。]{0,3}(?:散|停)|[灭滅熄]了|[扑撲浇澆][灭滅熄]|\b(?:smoke|smoking|fire|flames?|burning|put it out|extinguished|it(?:'s| is) out)\b/i
export const ofUnhurt =
  /(?:人|我|我们|我們|大家|孩子)(?:都|也|全|现在|現在)*(?:没事|沒事|平安|还好|還好)|\b(?:i|we|everyone|everybody|all of us)(?:'m|'re|'s| am| are| is)? (?:all )?(?:ok|okay|fine|alright|all right|unhurt)\b/i
/** They are out of the traffic, it was nothing, or they call it off: all else is asked elsewhere. */
export const outOfTraffic =
  /到家|在家|回家|家里|家裡|店|修理厂|修理廠|服务区|服務區|休息站|[拖开開][走回到]|走了|离开|離開|上路|虚惊|虛驚|误报|誤報|玩笑|[说說打看搞弄][错錯]|取消|不用|不需要|不必|安全|平安到|\b(?:home|shop|workshop|dealership|garage|services|towed|tow|left|gone off|drove|driving|on our way|on my way|false alarm|joking|kidding|wrong|no need|cancel|safe|nothing)\b/i

export const besideRoad =
  /(?:护栏|護欄|栏杆|欄杆|隔离栏|应急车道|應急車道|路肩|高速|高架|马路|馬路|路)(?:公路)?(?:的)?(?:外|后|後|上|边|邊|旁|里|裡|中间|中間)|路肩|应急车道|應急車道|\b(?:behind|beyond|outside|over) the (?:guard ?-?rails?|barriers?|crash barriers?|railings?)\b|\b(?:on|at) the (?:hard shoulder|shoulder|motorway|highway|freeway|expressway|side of the (?:road|motorway|highway)|roadside|verge)\b/i
export const waitsStill =
  /还在|還在|仍在|一直在|还没|還沒|没人|沒人|没有人|沒有人|等(?:着|著|了|你|人|救援|拖)|\b(?:still|waiting|nobody|no one|no-one|stuck)\b/i
export const notNow =
  /昨|前天|上周|上週|上次|当时|當時|之前|那天|后来|後來|\b(?:yesterday|last (?:week|night|time)|was|were|ago|back then)\b/i
