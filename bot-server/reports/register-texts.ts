import type {
  HelpRequestSource,
  HelpRequestState,
  ReferralDesk,
  ResidentWord,
  ResultKind,
} from '#shared/help-requests.ts';

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
  'Cách giúp',
  'Kết quả',
  'Mã hồ sơ',
  'Chỉ đến nơi',
  'Trả lời chung với',
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

export const sourceTexts: Record<HelpRequestSource, string> = {
  chat: 'Nhắn tin Zalo',
  'mini-app': 'Mini App',
  desk: 'Đến gặp tổ',
  call: 'Gọi điện',
  visit: 'Tổ đến nhà',
};

export const resultKindTexts: Record<ResultKind, string> = {
  'guided-remotely': 'Hướng dẫn từ xa',
  'at-culture-house': 'Giúp ở nhà văn hoá',
  'at-home': 'Giúp tại nhà',
  'sent-on': 'Chuyển xã hoặc nơi khác',
  'not-reached': 'Không liên lạc được',
  'not-ours': 'Không thuộc việc của tổ',
  duplicate: 'Hỏi trùng',
};

export const deskTexts: Record<ReferralDesk, string> = {
  police: 'Công an',
  bank: 'Ngân hàng',
  'one-stop': 'Bộ phận một cửa',
  insurance: 'Bảo hiểm xã hội',
  tax: 'Thuế',
  land: 'Đăng ký đất đai',
  telecom: 'Nhà mạng',
  other: 'Nơi khác',
};
