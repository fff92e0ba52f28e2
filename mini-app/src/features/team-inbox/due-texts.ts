export const dueTexts = {
  firstAnswer: 'Trả lời bà con',
  update: 'Báo tin cho bà con',
  solution: 'Làm cho xong',
  left: (words: string) => `còn ${words}`,
  before: (moment: string) => `trước ${moment}`,
  over: (words: string) => `quá hẹn ${words}`,
  justOver: 'vừa quá hẹn',
  due: (what: string, when: string) => `${what}: ${when}`,
  urgent: 'Gấp',

  returnsIn: (words: string) => `Còn ${words} thì trả về hàng chờ`,
  returnsAt: (moment: string) => `Đến ${moment} chưa làm gì thì trả về hàng chờ`,
  returnsNow: 'Sắp trả về hàng chờ',
  replyFree: (words: string) => `Còn ${words} trả lời miễn phí qua Zalo`,
  replyPaid: (words: string) => `Còn ${words} nhắn được qua Zalo`,
  replyOver: 'Hết hạn nhắn Zalo: gọi hoặc đến nhà',
  replyNever: 'Zalo chưa báo được cho bà con: nhớ gọi hoặc đến nhà',

  today: (time: string) => `${time} hôm nay`,
  tomorrow: (time: string) => `${time} ngày mai`,
  day: (day: string, time: string) => `${time} ${day}`,
} as const;
