import type { ConsentPurpose, MutableKind } from '#shared/me.ts';
import type { DataRequest, DataRequestKind, DataRequestSource } from '#shared/residents.ts';

const kinds: Record<DataRequestKind, string> = {
  see: 'Xem dữ liệu của mình',
  mend: 'Sửa lại cho đúng',
  delete: 'Xoá dữ liệu của mình',
  object: 'Không đồng ý một cách dùng',
};

const sources: Record<DataRequestSource, string> = {
  'mini-app': 'Mini App',
  desk: 'Đến tận nơi',
  call: 'Gọi điện',
  letter: 'Gửi thư',
};

const states: Record<DataRequest['state'], string> = {
  open: 'Chờ trả lời',
  done: 'Đã làm xong',
  refused: 'Đã từ chối',
};

const purposes: Record<ConsentPurpose, string> = {
  helping: 'Tổ và xã đọc câu hỏi để giúp',
  learning: 'Cho người khác học từ câu hỏi, không kèm tên',
  announcements: 'Xã nhắn tin vào Zalo khi có thông báo',
};

const muted: Record<MutableKind, string> = {
  announcements: 'thông báo mới',
  progress: 'tin ai đang giúp',
};

export const texts = {
  kinds,
  sources,
  states,
  purposes,
  documentTitle: (area: string) => `Bà con · ${area}`,
  title: 'Bà con',
  what: 'Tìm một người theo mã (BC42), mã yêu cầu (A12) hoặc tên, để xem đã đồng ý những gì và ghi lại khi bà con hỏi về dữ liệu của mình.',
  search: 'Mã hoặc tên',
  find: 'Tìm',
  finding: 'Đang tìm…',
  nobody: 'Không thấy ai. Anh chị thử mã trên tin nhắn, hoặc một phần của tên.',
  nameless: 'Chưa có tên',
  erased: 'Đã xoá dữ liệu',
  back: 'Quay lại danh sách',
  inChat: 'Có nhắn với trang Zalo của xã',
  notInChat: 'Chưa nhắn với trang Zalo của xã',
  inMiniApp: 'Có dùng Mini App',
  notInMiniApp: 'Chưa dùng Mini App',
  knownSince: (moment: string) => `Ghi vào sổ: ${moment}`,
  requests: (all: number, open: number) => `Đã nhờ ${all} việc, ${open} việc chưa xong`,
  consents: 'Đã đồng ý những gì',
  noConsents: 'Chưa đồng ý điều gì.',
  given: (day: string) => `đồng ý ${day}`,
  withdrawn: (day: string) => `rút lại ${day}`,
  mutedTitle: (what: string) => `Đã tắt: ${what}`,
  muted: (list: readonly MutableKind[]) => list.map((kind) => muted[kind]).join(', '),
  record: 'Ghi một yêu cầu về dữ liệu',
  recordTitle: 'Bà con yêu cầu gì?',
  kind: 'Yêu cầu',
  source: 'Qua đường nào',
  words: 'Bà con nói thế nào (không bắt buộc)',
  save: 'Ghi lại',
  saving: 'Đang ghi…',
  asked: 'Yêu cầu về dữ liệu',
  askedWhat: 'Luật cho xã hai ngày làm việc để trả lời.',
  noneAsked: 'Chưa ai yêu cầu gì về dữ liệu của mình.',
  due: (day: string) => `Hạn trả lời: hết ngày ${day}`,
  overdue: (day: string) => `Quá hạn trả lời từ hết ngày ${day}`,
  received: (moment: string, source: string) => `Nhận ${moment}, ${source.toLowerCase()}`,
  answered: (moment: string, name: string) => `${name} trả lời ${moment}`,
  someone: 'Một cán bộ',
  approverOnly: 'Người duyệt hoặc quản trị của xã trả lời yêu cầu này.',
  answer: 'Đã làm gì cho bà con?',
  done: 'Đã làm xong',
  refuse: 'Từ chối, ghi rõ lý do ở trên',
  answerMissing: 'Anh chị ghi một câu đã làm gì, hoặc vì sao từ chối.',
  erase: 'Xoá dữ liệu của người này',
  eraseTitle: (code: string) => `Xoá dữ liệu của ${code}?`,
  eraseWhat:
    'Mọi lời đã viết, tên, ảnh và cuộc trò chuyện của người này bị xoá hẳn; việc đang dở bị huỷ. Sổ chỉ còn con số. Không lấy lại được.',
  eraseNow: 'Xoá hẳn',
  keep: 'Chưa xoá',
  look: 'Mở dữ liệu để đưa cho bà con',
  looking: 'Đang mở…',
  lookWhat: 'Mỗi lần mở đều được ghi vào nhật ký.',
  print: 'In ra',
  empty: 'Không có gì.',
} as const;
