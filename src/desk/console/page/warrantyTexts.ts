// The words of the three-guarantees screening on the desk. It is a screening for staff and says so: no decision, no promise.
export interface WarrantyTexts {
  title: string
  note: string
  outside: string
  start: string
  article: (article: string) => string
  missing: string
  replyBy: string
  completeBy: string
  provisional: string
  by: Record<'repairer' | 'seller', string>
  state: Record<'indicated' | 'open', string>
  /** by clause */
  clause: Record<string, string>
  effect: Record<string, string>
  need: Record<string, string>
}

const zh: WarrantyTexts = {
  title: '三包初筛（内部参考，不是结论）',
  note: '按客户所述自动筛查，未经核实，不得据此向客户承诺。期限和次数是法定最低标准，厂家三包凭证可能更高。',
  outside: '不适用三包',
  start: '三包起算日',
  article: article => `第 ${article} 条`,
  missing: '待核实',
  replyBy: '答复期限',
  completeBy: '办结期限',
  provisional: '暂定，当年放假安排未公布',
  by: { repairer: '修理者', seller: '销售者' },
  state: { indicated: '所述已符合', open: '可能适用' },
  clause: {
    'SB-7': '7 日内须更换主要总成或其主要零件',
    'SB-60-SAFE': '60 日 / 3,000 公里内出现严重失效',
    'SB-24-1': '严重安全性能故障两次修理未排除',
    'SB-24-2': '主要总成累计更换两次仍不能正常使用',
    'SB-24-3': '同一主要零件累计更换两次仍不能正常使用',
    'SB-24-4': '修理累计超过 30 日，或同一问题修理超过 4 次',
    'SB-60-ASM': '60 日 / 3,000 公里内主要总成的主要零件有质量问题',
    'SB-SPARE': '单次修理超过 5 日',
    'SB-TOW': '包修期内不能安全行驶',
    'SB-REPAIR': '包修期内有质量问题',
    'SB-REPLY': '答复和办结期限',
    'SB-LOSS': '更换、退货时的赔偿',
    'SB-FEE': '使用补偿费',
    'SB-RECORD': '修理记录',
    'SB-TRANSFER': '转让或更换后的车',
  },
  effect: {
    replaceOrRefund: '消费者可选换车或退车',
    noUseFee: '免费，不扣使用补偿费',
    useFee: '扣使用补偿费',
    assemblyReplaced: '免费更换该总成',
    substituteCar: '第 6 日起提供备用车或合理交通补偿',
    towing: '提供修理建议；仍不能解决的，现场服务并承担必要的车辆拖运费用',
    freeRepair: '免费修理（含工时、材料）',
  },
  need: {
    'proof.invoice': '购车发票',
    'proof.firstInvoice': '首次购车发票',
    'proof.certificate': '三包凭证（系统能查到购车信息的可免）',
    'proof.repairRecords': '修理记录',
    'proof.diagnosis': '检测确认属质量问题',
    'proof.mainPart': '是否三包凭证所列主要零件',
    'proof.mustReplace': '是否需要更换',
    'proof.seriousFault': '是否严重安全性能故障',
    'proof.failure': '是否失效',
    'proof.stillWrong': '故障是否仍在、能否正常使用',
    'proof.daysExcluded': '应扣除的运输、救援时间',
    'proof.reportedInTime': '期限内已报修的记录',
    'proof.mileageAtFault': '出现问题时的里程',
    'proof.exemptions': '免责情形（书面告知、误用、改装、自行处置、不可抗力）',
    'proof.price': '车价',
    'proof.useFeeRate': '三包凭证上的使用补偿系数 n',
  },
}

const en: WarrantyTexts = {
  title: 'Three-guarantees screening (三包): no decision',
  note: "Screened by what the customer said, nothing verified: promise nothing on it. Periods and counts are the legal minimum; the maker's certificate may give more.",
  outside: 'Not covered',
  start: 'Counted from',
  article: article => `Art. ${article}`,
  missing: 'To check',
  replyBy: 'Answer due',
  completeBy: 'To be done by',
  provisional: "provisional: that year's holidays are not announced",
  by: { repairer: 'repairer', seller: 'seller' },
  state: { indicated: 'met as told', open: 'may apply' },
  clause: {
    'SB-7': 'An assembly or its main part must be replaced within 7 days',
    'SB-60-SAFE': 'A failure that makes the car unsafe within 60 days / 3,000 km',
    'SB-24-1': 'A serious safety fault repaired twice in vain',
    'SB-24-2': 'An assembly replaced twice, still not usable',
    'SB-24-3': 'The same main part replaced twice, still not usable',
    'SB-24-4': 'More than 30 days in repair, or the same problem repaired more than 4 times',
    'SB-60-ASM': 'A main part of an assembly fails within 60 days / 3,000 km',
    'SB-SPARE': 'One repair longer than 5 days',
    'SB-TOW': 'Not safe to drive, within the repair period',
    'SB-REPAIR': 'A quality problem within the repair period',
    'SB-REPLY': 'Deadlines of the answer',
    'SB-LOSS': 'What is paid with a replacement or refund',
    'SB-FEE': 'Use fee',
    'SB-RECORD': 'Repair record',
    'SB-TRANSFER': 'A car handed on or given in replacement',
  },
  effect: {
    replaceOrRefund: 'the customer may choose a new car or a refund',
    noUseFee: 'without a use fee',
    useFee: 'less a use fee',
    assemblyReplaced: 'that assembly replaced free of charge',
    substituteCar: 'from day 6 a substitute car or reasonable transport money',
    towing: "repair advice; if that doesn't help, service on site and the necessary towing",
    freeRepair: 'free repair, labour and parts',
  },
  need: {
    'proof.invoice': 'Invoice of the car',
    'proof.firstInvoice': 'Its first invoice',
    'proof.certificate': 'Three-guarantees certificate (not needed when the purchase is in a system)',
    'proof.repairRecords': 'Repair records',
    'proof.diagnosis': 'Diagnosis: a quality problem',
    'proof.mainPart': "A main part by the certificate's list?",
    'proof.mustReplace': 'Does it have to be replaced?',
    'proof.seriousFault': 'A serious safety fault?',
    'proof.failure': 'Did it fail?',
    'proof.stillWrong': 'Still there, still not usable?',
    'proof.daysExcluded': 'Transport and rescue days that do not count',
    'proof.reportedInTime': 'A record that it was reported in time',
    'proof.mileageAtFault': 'Mileage when the problem showed',
    'proof.exemptions': 'Exemptions (told in writing, misuse, modification, own handling, force majeure)',
    'proof.price': 'Price of the car',
    'proof.useFeeRate': 'n of the certificate',
  },
}

export const warrantyTexts = { 'zh-CN': zh, en }
