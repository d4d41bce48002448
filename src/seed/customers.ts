// Invented customers: names, numbers, cars. Nobody is meant; likeness to a real number or plate is chance.
import { dayMs } from '../case/policy/durations.ts'
import type { Chance } from './chance.ts'

export interface Customer {
  name: string
  /** as written; eleven digits */
  phone: string
  model: string
  plate: string
  purchasedOn: string
  mileageKm: number
}

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏',
] as [string, ...string[]]
const given = [
  '伟',
  '芳',
  '娜',
  '敏',
  '静',
  '磊',
  '洋',
  '艳',
  '勇',
  '杰',
  '涛',
  '明',
  '超',
  '霞',
  '平',
  '刚',
  '建国',
  '志强',
  '秀英',
  '桂兰',
  '晓东',
  '海燕',
  '文博',
  '雨桐',
  '子涵',
  '思远',
  '佳怡',
  '俊杰',
  '丽华',
  '国庆',
  '嘉琪',
  '一帆',
] as const
const models = [
  'K5',
  'Urus',
  '索纳塔',
  '途胜',
  '胜达',
  '伊兰特',
  'ix35',
  '名图',
  '库斯途',
  '狮铂拓界',
  '嘉华',
  '赛图斯',
] as const
const provinces = ['浙A', '浙B', '沪A', '沪C', '苏E', '苏A', '皖A', '赣A'] as const
const plateSigns = [...'0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'] as [string, ...string[]]

export function customerOf(chance: Chance, registeredAt: number): Customer {
  const signs = Array.from({ length: 5 }, () => chance.pick(plateSigns)).join('')
  const ageMonths = chance.between(1, 84)
  const bought = new Date(registeredAt - ageMonths * 30.4 * dayMs)
  return {
    name: chance.pick(surnames) + chance.pick(given),
    phone: `13800${String(chance.between(0, 999_999)).padStart(6, '0')}`,
    model: chance.pick(models),
    plate: chance.pick(provinces) + signs,
    purchasedOn: bought.toISOString().slice(0, 'YYYY-MM'.length),
    mileageKm: ageMonths * chance.between(300, 2_000) + chance.between(20, 900),
  }
}
