import type {
  HelpRequestSource,
  HelpRequestState,
  ReferralDesk,
  ResidentWord,
  ResultKind,
} from '#shared/help-requests.ts';

/** What the desk reads of the register as a file. */
export const registerExportTexts = {
  sheet: 'Sổ theo dõi',
  title: (format: string) => (format === 'xlsx' ? 'Excel' : 'CSV'),
  file: (day: string, format: string) => `so-theo-doi-${day}.${format}`,
  done: (rows: string) => `Đã xuất ${rows} dòng. Tệp giữ 24 giờ rồi tự xoá.`,
  tooMany: 'Sổ có hơn 500.000 dòng như vậy. Chọn khoảng ngày ngắn hơn rồi xuất từng phần nhé.',
  tooHeavy: 'Tệp nặng quá 60 MB. Chọn khoảng ngày ngắn hơn, hoặc xuất Excel cho nhẹ hơn nhé.',
  cancelled: 'Đã dừng, chưa có tệp nào.',
};

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

/** In a file, which goes from hand to hand, in place of what somebody confided. */
export const privateText = '(việc riêng, chỉ đọc trên Trang làm việc)';
