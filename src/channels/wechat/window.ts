// How much WeChat lets an account send for what its user did. Figures only; who keeps count is not here. Pure.
// https://developers.weixin.qq.com/doc/service/en/guide/product/kf/intro.html, in force since 2023-06-12

export interface Grant {
  messages: number
  /** epoch ms */
  until: number
}

const minute = 60_000
const hour = 60 * minute

/** @param at when the user wrote, epoch ms */
export const messageGrant = (at: number): Grant => ({ messages: 5, until: at + 48 * hour })
/** For a click in the account's menu or in a message, a follow, a scan. @param at epoch ms */
export const clickGrant = (at: number): Grant => ({ messages: 3, until: at + minute })
