/** What the first screen says of a person's requests; everything else comes with their own screens. */
export const stateTexts = {
  openRequests: 'Đang nhờ tổ',
  seeAll: 'Xem tất cả',
  waiting: 'Tổ đã nhận được, đang chờ người giúp',
  helping: (name: string) => `${name} đang giúp`,
  helpingNobodyNamed: 'Tổ đang giúp',
  answered: (name: string) => `${name} đã trả lời`,
  answeredNobodyNamed: 'Tổ đã trả lời',
  resolvedAsk: 'Tổ báo đã xong. Bà con thấy được chưa?',
  resolvedSolved: 'Đã xong, bà con thấy được rồi',
  resolvedPartly: 'Đã xong một phần',
  resolvedAgain: 'Tổ báo đã làm lại xong. Bà con thấy được chưa?',
  escalated: 'Tổ đã chuyển lên cán bộ xã',
  cancelled: 'Bà con đã thôi, không cần nữa',
} as const;
