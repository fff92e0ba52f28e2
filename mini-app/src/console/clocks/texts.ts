import type { ClockStepKind, closedDayReasons } from '#shared/clocks.ts';
import type { HelpRequestKind } from '#shared/help-requests.ts';

export const texts = {
  documentTitle: (areaName: string) => `Giờ làm việc · ${areaName}`,
  title: 'Giờ làm việc và hẹn giờ',
  lead: 'Máy nhắc tổ theo những quy định này. Thời gian chỉ tính trong giờ làm việc của tổ; ngoài giờ và ngày nghỉ thì đồng hồ đứng yên.',
  area: 'Xem và sửa cho',
  wholeCommune: 'Cả xã',
  own: 'Quy định riêng của nơi này',
  fromAbove: 'Theo quy định chung',
  edit: (what: string) => `Sửa ${what}`,
  save: 'Lưu',
  saving: 'Đang lưu…',
  cancel: 'Thôi',
  drop: 'Bỏ quy định riêng',
  saved: 'Đã lưu. Các yêu cầu đang mở sẽ theo quy định mới sau ít giây.',
  policiesTitle: 'Hẹn giờ theo loại yêu cầu',
  never: 'không',
  wrongTime: 'Mỗi khoảng phải từ 5 phút trở lên, viết bằng số.',
  hours: 'giờ',
  minutes: 'phút',
  weekTitle: 'Giờ làm việc trong tuần',
  weekName: 'giờ trong tuần',
  closed: 'Nghỉ cả ngày',
  keepsHolidays: 'Nghỉ ngày lễ và Tết',
  worksHolidays: 'Làm cả ngày lễ và Tết',
  from: 'Từ',
  to: 'Đến',
  frame: (day: string, at: number) => `${day}, khung ${at}`,
  addFrameOn: (day: string) => `Thêm khung giờ ${day}`,
  dropFrame: (day: string, at: number) => `Bỏ khung ${at} ${day}`,
  forAllDays: (day: string) => `Dùng giờ ${day} cho cả tuần`,
  wrongFrames: 'Mỗi khung phải có giờ bắt đầu trước giờ kết thúc, mỗi ngày nhiều nhất 6 khung.',
  exceptionsTitle: 'Ngày khác thường (mùa vụ, lễ hội…)',
  noExceptions: 'Chưa có ngày nào khác thường.',
  exceptionName: 'Tên',
  exceptionNameHint: 'Ví dụ: Mùa gặt vụ chiêm xuân',
  exceptionReason: 'Vì sao',
  firstDay: 'Từ ngày',
  lastDay: 'Đến hết ngày',
  exceptionHours: 'Những ngày ấy',
  addException: 'Thêm ngày khác thường',
  dropException: (label: string) => `Bỏ "${label}"`,
  wrongException: 'Cần có tên, và ngày đầu không được sau ngày cuối.',
  closedAllDay: 'Nghỉ cả ngày',
  otherHours: 'Làm giờ khác',
  somedays: 'Giờ những ngày ấy',
  reopenTitle: 'Khi bà con nói "chưa được" sau khi đã xong',
  reopenName: 'cách mở lại',
  mode: 'Cách làm',
  withinDays: 'Trong mấy ngày',
  keepsHelper: 'Người giúp lần trước giúp tiếp',
  wrongDays: 'Số ngày từ 1 đến 90.',
  previewTitle: 'Nếu bà con hỏi bây giờ thì…',
  previewKind: 'Loại yêu cầu',
  previewFrom: (at: string) => `Hỏi lúc ${at}:`,
  noPreview: 'Với giờ làm việc này thì máy không nhắc lần nào.',
  holidaysTitle: 'Ngày nghỉ lễ sắp tới',
} as const;

export const kindNames: Record<HelpRequestKind, string> = {
  urgent: 'Khẩn (tiền, an toàn)',
  step: 'Kẹt ở một bước',
  visit: 'Xin đến nhà',
  question: 'Câu hỏi thường',
};

/** What each of a policy's times is for; as a sentence's beginning. */
export const policyNames = {
  firstAnswerMinutes: 'Trả lời lần đầu trong',
  updateMinutes: 'Trả lời lời nói thêm trong',
  solutionMinutes: 'Giúp xong trong',
  silentClaimMinutes: 'Nhận mà im lặng thì về hàng chờ sau',
  remindGroupMinutes: 'Chưa ai nhận thì nhắc tổ sau',
  remindLeaderMinutes: 'Chưa ai nhận thì nhắc tổ trưởng sau',
  escalateMinutes: 'Chưa ai nhận thì chuyển lên xã sau',
} as const;

export const stepNames: Record<ClockStepKind, string> = {
  'warn-claim': 'có người nhận mà im lặng: nhắc người ấy',
  'return-claim': 'vẫn im lặng: về lại hàng chờ',
  'remind-group': 'chưa ai nhận: nhắc cả tổ',
  'remind-leader': 'chưa ai nhận: nhắc tổ trưởng',
  escalate: 'vẫn chưa ai nhận: chuyển lên xã',
  'first-answer-overdue': 'quá hẹn trả lời lần đầu',
  'update-overdue': 'quá hẹn trả lời lời nói thêm',
  'solution-overdue': 'quá hẹn giúp xong',
  'free-window-closing': 'nhắc: sắp hết 48 giờ Zalo gửi miễn phí',
  'window-closing': 'nhắc: sắp hết 7 ngày Zalo cho nhắn',
};

/** Sunday first, as the rules are kept. */
export const dayNames = [
  'Chủ Nhật',
  'thứ Hai',
  'thứ Ba',
  'thứ Tư',
  'thứ Năm',
  'thứ Sáu',
  'thứ Bảy',
] as const;

export const reasonNames: Record<(typeof closedDayReasons)[number], string> = {
  harvest: 'Mùa vụ',
  festival: 'Lễ hội',
  'swapped-day': 'Hoán đổi, làm bù',
  other: 'Việc khác',
};

export const modeNames = {
  same: 'Luôn mở lại yêu cầu cũ',
  'same-within': 'Mở lại yêu cầu cũ trong ít ngày, sau đó thành yêu cầu mới',
  new: 'Luôn thành yêu cầu mới, nối với yêu cầu cũ',
} as const;
