// The privacy page's words: who, what, why, how long, who sees it, rights, a person at any time. Facts come from the store file.
import type { Language } from '../../case/vocabulary.ts'

export interface PrivacyFacts {
  controller: string
  contact: string
  retention: string
  phone: string
}
interface PrivacyText {
  title: string
  intro: (facts: PrivacyFacts) => string
  sections: { heading: string; lines: (facts: PrivacyFacts) => string[] }[]
  back: string
}

const simplified: PrivacyText = {
  title: '隐私说明',
  intro: ({ controller }) =>
    `这里说明${controller}在处理您的投诉和反馈时如何使用您的个人信息。您在输入任何内容之前就可以看到它。`,
  sections: [
    {
      heading: '谁在处理',
      lines: ({ controller, contact }) => [`个人信息处理者：${controller}`, `联系方式：${contact}`],
    },
    {
      heading: '处理哪些信息',
      lines: () => [
        '您告诉我们的内容：事情经过、您的诉求，以及姓名、电话、车型、车牌、车架号、里程等与处理有关的信息。',
        '您发送的照片、视频、语音或位置：只在您单独同意后使用。照片和视频里的拍摄位置在保存前会被删除。',
        '一个登录凭证（Cookie），只用来让您刷新页面后继续原来的对话，不用于广告或跟踪。',
      ],
    },
    {
      heading: '为什么',
      lines: () => [
        '为了受理、核实、解决您的问题并向您回复进展；有安全风险时及时提醒和救援；依法履行三包、召回等义务。',
        '我们只收集处理所需的信息。不想提供的可以不提供，投诉同样会被处理。',
      ],
    },
    { heading: '保存多久', lines: ({ retention }) => [`${retention}。法律要求保存更久的部分，单独保存到期后删除。`] },
    {
      heading: '谁能看到',
      lines: () => [
        '负责处理的门店同事；确有需要时，车辆厂家及依法有权的主管部门。个人内容加密保存，不出售，不用于营销。',
      ],
    },
    {
      heading: '自动助理与人工',
      lines: ({ phone }) => [
        '与您对话的是自动助理，它记录情况并转给负责的同事，不会自动作出对您有重大影响的决定。',
        `任何时候输入“转人工”，或致电 ${phone}，就由同事接手。`,
      ],
    },
    {
      heading: '您的权利',
      lines: ({ contact }) => [
        '您可以查询、复制、更正、删除您的个人信息，撤回同意，或要求解释处理规则。',
        `请联系 ${contact}；您也可以向个人信息保护主管部门投诉。`,
      ],
    },
  ],
  back: '返回对话',
}

const traditional: PrivacyText = {
  title: '隱私說明',
  intro: ({ controller }) =>
    `這裡說明${controller}在處理您的投訴和意見時如何使用您的個人資料。您在輸入任何內容之前就可以看到它。`,
  sections: [
    {
      heading: '誰在處理',
      lines: ({ controller, contact }) => [`個人資料處理者：${controller}`, `聯絡方式：${contact}`],
    },
    {
      heading: '處理哪些資料',
      lines: () => [
        '您告訴我們的內容：事情經過、您的訴求，以及姓名、電話、車型、車牌、車身號碼、里程等與處理有關的資料。',
        '您傳送的照片、影片、語音或位置：只在您單獨同意後使用。照片和影片裡的拍攝位置在儲存前會被刪除。',
        '一個登入憑證（Cookie），只用來讓您重新整理頁面後繼續原來的對話，不用於廣告或追蹤。',
      ],
    },
    {
      heading: '為什麼',
      lines: () => [
        '為了受理、核實、解決您的問題並向您回覆進度；有安全風險時及時提醒和救援；依法履行三包、召回等義務。',
        '我們只蒐集處理所需的資料。不想提供的可以不提供，投訴同樣會被處理。',
      ],
    },
    { heading: '保存多久', lines: ({ retention }) => [`${retention}。法律要求保存更久的部分，單獨保存到期後刪除。`] },
    {
      heading: '誰能看到',
      lines: () => [
        '負責處理的門市同事；確有需要時，車輛原廠及依法有權的主管機關。個人內容加密保存，不出售，不用於行銷。',
      ],
    },
    {
      heading: '自動助理與真人',
      lines: ({ phone }) => [
        '與您對話的是自動助理，它記錄情況並轉給負責的同事，不會自動作出對您有重大影響的決定。',
        `任何時候輸入「轉人工」，或致電 ${phone}，就由同事接手。`,
      ],
    },
    {
      heading: '您的權利',
      lines: ({ contact }) => [
        '您可以查詢、複製、更正、刪除您的個人資料，撤回同意，或要求解釋處理規則。',
        `請聯絡 ${contact}；您也可以向個人資料保護主管機關申訴。`,
      ],
    },
  ],
  back: '返回對話',
}

const english: PrivacyText = {
  title: 'Privacy',
  intro: ({ controller }) =>
    `How ${controller} uses your personal data when it handles your complaint or feedback. You can read this before you type anything.`,
  sections: [
    { heading: 'Who', lines: ({ controller, contact }) => [`Responsible: ${controller}`, `Contact: ${contact}`] },
    {
      heading: 'What',
      lines: () => [
        'What you tell us: what happened, what you would like, and your name, phone, model, plate, VIN, mileage and the like as far as handling needs them.',
        'Photos, videos, voice messages or a location you send: used only after you agree separately. The place where a photo or video was taken is removed before it is kept.',
        'One sign-in cookie, only so that a reload continues your conversation. No advertising, no tracking.',
      ],
    },
    {
      heading: 'Why',
      lines: () => [
        'To take up, check and solve your case and to tell you how it goes; to warn and help where there is a safety risk; to meet legal duties such as warranty and recall.',
        'We ask only for what is needed. What you would rather not give you need not give; your complaint is handled all the same.',
      ],
    },
    {
      heading: 'How long',
      lines: ({ retention }) => [
        `${retention}. What the law makes us keep longer is kept apart and deleted when its time is over.`,
      ],
    },
    {
      heading: 'Who sees it',
      lines: () => [
        'The staff who handle your case; where needed, the manufacturer and authorities entitled by law. It is kept encrypted, never sold, never used for marketing.',
      ],
    },
    {
      heading: 'Assistant and people',
      lines: ({ phone }) => [
        'You talk with an automated assistant. It takes the case down and passes it to the person in charge; it takes no decision of weight about you.',
        `Write “human” at any time, or call ${phone}, and a person takes over.`,
      ],
    },
    {
      heading: 'Your rights',
      lines: ({ contact }) => [
        'You may see, copy, correct or delete your data, withdraw your consent, or have the rules explained.',
        `Write to ${contact}; you may also complain to the data protection authority.`,
      ],
    },
  ],
  back: 'Back to the conversation',
}

export const privacyText: Record<Language, PrivacyText> = { 'zh-CN': simplified, 'zh-TW': traditional, en: english }
