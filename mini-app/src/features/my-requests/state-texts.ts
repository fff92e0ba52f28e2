/** What the first screen says of a person's requests; everything else comes with their own screens. */
export const stateTexts = {
  openRequests: 'Đang nhờ tổ',
  seeAll: 'Xem tất cả',
  waiting: 'Đã nhận được, đang chờ người giúp',
  helping: (name: string) => `${name} đang giúp`,
  helpingNobodyNamed: 'Tổ đang giúp',
  answered: (name: string) => `${name} đã trả lời`,
  answeredNobodyNamed: 'Đã có câu trả lời',
  resolvedAsk: 'Việc đã xong. Bà con thấy được chưa?',
  resolvedSolved: 'Đã xong, bà con thấy được rồi',
  resolvedPartly: 'Đã xong một phần',
  resolvedAgain: 'Việc đã làm lại xong. Bà con thấy được chưa?',
  escalated: 'Cán bộ xã đang xem giúp',
  cancelled: 'Bà con đã thôi, không cần nữa',
} as const;
