import type { ReachWay } from '#shared/help-requests.ts';

const reachWays: Record<ReachWay, string> = {
  zalo: 'Nhắn ở đây và trong Zalo',
  phone: 'Gọi điện cho tôi',
  visit: 'Đến nhà giúp tôi',
};

export const extrasTexts = {
  forWhom: 'Hỏi cho ai?',
  forMe: 'Cho tôi',
  addSomebody: 'Hỏi giúp người khác trong nhà',
  newName: 'Ở nhà gọi là gì?',
  newNameHint: 'Ví dụ: Bà nội, Bố, Cháu Na.',
  add: 'Thêm người này',
  adding: 'Đang thêm…',

  reach: 'Tổ trả lời bằng cách nào?',
  reachWays,
  phone: 'Số điện thoại',
  phoneToo: 'Số điện thoại để hỏi đường (không bắt buộc)',
  phoneHint: 'Chỉ người nhận giúp bà con mới thấy số này.',
  phoneWrong: 'Số điện thoại có 10 số và bắt đầu bằng số 0. Bà con xem lại giúp nhé.',
  visitDay: 'Ngày nào thì tiện?',
  today: (day: string) => `Hôm nay, ${day}`,
  visitPart: 'Buổi nào?',
  place: 'Tìm nhà bằng cách nào? (không bắt buộc)',
  placeHint: 'Ví dụ: Qua nhà văn hoá 100 mét, cổng xanh.',
} as const;
