// What Chinese cities and well-known districts are called in Latin letters, to know a store by its place in an English message.
// Knows no stores.

const names = `
北京 beijing,peking|上海 shanghai|天津 tianjin|重庆 chongqing|广州 guangzhou,canton|深圳 shenzhen|成都 chengdu|杭州 hangzhou|南京 nanjing
武汉 wuhan|西安 xi'an,xian|苏州 suzhou|郑州 zhengzhou|长沙 changsha|青岛 qingdao|宁波 ningbo|昆明 kunming|大连 dalian|沈阳 shenyang|厦门 xiamen
福州 fuzhou|济南 jinan|合肥 hefei|南昌 nanchang|哈尔滨 harbin|长春 changchun|石家庄 shijiazhuang|太原 taiyuan|贵阳 guiyang|南宁 nanning
海口 haikou|三亚 sanya|无锡 wuxi|常州 changzhou|温州 wenzhou|佛山 foshan|东莞 dongguan|珠海 zhuhai|中山 zhongshan|泉州 quanzhou|烟台 yantai
徐州 xuzhou|南通 nantong|嘉兴 jiaxing|绍兴 shaoxing|金华 jinhua|台州 taizhou|兰州 lanzhou|乌鲁木齐 urumqi|呼和浩特 hohhot|银川 yinchuan
香港 hong kong|澳门 macau,macao|台北 taipei|新北 new taipei|桃园 taoyuan|台中 taichung|台南 tainan|高雄 kaohsiung|新竹 hsinchu
浦东 pudong|虹桥 hongqiao|浦西 puxi|徐汇 xuhui|静安 jing'an,jingan|闵行 minhang|嘉定 jiading|松江 songjiang|宝山 baoshan|长宁 changning|普陀 putuo
杨浦 yangpu|青浦 qingpu|奉贤 fengxian|朝阳 chaoyang|海淀 haidian|丰台 fengtai|通州 tongzhou|大兴 daxing|亦庄 yizhuang|顺义 shunyi|天河 tianhe
白云 baiyun|番禺 panyu|越秀 yuexiu|福田 futian|南山 nanshan|罗湖 luohu|宝安 bao'an,baoan|龙岗 longgang|龙华 longhua|滨江 binjiang|萧山 xiaoshan
余杭 yuhang|西湖 xihu,west lake|江宁 jiangning|武侯 wuhou|锦江 jinjiang|高新 gaoxin|西山 xishan|盘龙 panlong|官渡 guandu|渝北 yubei|工业园 industrial park
`
const pairs: readonly (readonly [han: string, latin: readonly string[]])[] = names
  .trim()
  .split(/[|\n]/)
  .map(pair => {
    const at = pair.indexOf(' ')
    return [pair.slice(0, at), pair.slice(at + 1).split(',')]
  })

/** The places inside a store's name, in Latin letters: 上海浦东店 → shanghai, pudong. */
export const latinPlacesIn = (name: string): readonly string[] =>
  /\p{Script=Han}/u.test(name) ? pairs.flatMap(([han, latin]) => (name.includes(han) ? latin : [])) : []

const latinNames: ReadonlySet<string> = new Set(pairs.flatMap(([, latin]) => latin))
/** "Pudong" */
export const isLatinPlace = (word: string): boolean => latinNames.has(word)
