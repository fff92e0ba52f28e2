import type { HelpRequestState, ResidentWord } from '#shared/help-requests.ts';

export const registerColumns = [
  'Mã yêu cầu',
  'Thôn',
  'Tình trạng',
  'Câu hỏi',
  'Bài hướng dẫn',
  'Nguồn',
  'Lúc hỏi',
  'Trả lời lần đầu',
  'Xong lúc',
  'Số phút chờ',
  'Người nhận',
  'Người giúp xong',
  'Kết quả',
  'Lời bà con',
];

export const stateTexts: Record<HelpRequestState, string> = {
  open: 'Đang chờ',
  claimed: 'Đang giúp',
  answered: 'Đã trả lời',
  resolved: 'Đã xong',
  escalated: 'Chuyển xã',
  cancelled: 'Bà con thôi không cần',
};

export const wordTexts: Record<ResidentWord, string> = {
  solved: 'Đã được',
  partly: 'Được một phần',
  'not-solved': 'Chưa được',
};

export const sourceTexts = { chat: 'Nhắn tin Zalo', 'mini-app': 'Mini App' };
