import type { AccountConnection, GrantReason } from '#shared/accounts.ts';

export const texts = {
  documentTitle: (areaName: string) => `Kết nối Zalo · ${areaName}`,
  title: 'Kết nối Zalo',
  lead: 'Trang Zalo (OA) là nơi bà con nhắn hỏi và nhận câu trả lời. Ở đây thấy OA có đang gửi, nhận tin được không, và kết nối lại khi cần.',
  none: 'Xã chưa có trang Zalo (OA) nào trong hệ thống. Người phụ trách kỹ thuật thêm OA bằng tệp official-accounts.csv, rồi quay lại đây để kết nối.',
  connect: 'Kết nối Zalo OA',
  reconnect: 'Kết nối lại Zalo OA',
  connecting: 'Đang mở trang của Zalo…',
  connectWhat:
    'Zalo sẽ hỏi anh chị có cho hệ thống gửi tin, đọc tin và quản lý nhóm thay OA không. Người bấm cho phép phải là quản trị viên của đúng OA này. Xong, Zalo đưa anh chị về lại đây.',
  onlyAdministrator: 'Chỉ người quản trị của xã mới kết nối hay ngắt kết nối được.',
  received: 'Zalo đã cho phép. Hệ thống đang lấy quyền, thường mất vài giây…',
  granted: 'Đã kết nối xong. OA gửi và nhận tin bình thường.',
  unknownGrant:
    'Đường dẫn quay về từ Zalo đã dùng rồi hoặc quá 10 phút. Xem tình trạng bên dưới; nếu chưa kết nối thì bấm kết nối lại.',
  oaId: 'Mã OA',
  area: 'Địa bàn',
  kind: 'Loại OA',
  stateAgency: 'Cơ quan nhà nước',
  business: 'Doanh nghiệp',
  messages: 'Cách gửi tin',
  oldMessages:
    'Cách cũ dành cho cơ quan nhà nước (v2). Hệ thống tự chọn theo lời Zalo, mình không phải làm gì.',
  newMessages: 'Cách mới',
  grant: 'Quyền gửi tin',
  grantUntil: (day: string) => `Còn đến ${day}, hệ thống tự gia hạn mỗi ngày`,
  grantFresh: 'Có quyền, chưa dùng lần nào',
  noGrant: 'Không có',
  heard: 'Zalo báo tin về lần cuối',
  neverHeard: 'Chưa lần nào',
  package: 'Gói dịch vụ',
  packageUntil: (name: string, day: string) => `${name}, hết ngày ${day}`,
  noPackage: 'Zalo không báo gói (thường gặp ở OA cơ quan nhà nước)',
  verified: 'Xác thực',
  isVerified: 'Đã xác thực',
  notVerified: 'Chưa xác thực',
  followers: 'Người quan tâm',
  quotas: 'Hạn mức còn lại',
  quota: (name: string, left: number, total: number | null) =>
    total === null ? `${name}: còn ${left}` : `${name}: còn ${left} trên ${total}`,
  noQuotas: 'Zalo không báo hạn mức',
  notTold: 'Zalo chưa cho biết',
  failedEvents: 'Tin đến không xử lý được',
  noneFailed: 'Không có',
  failed: (count: number) => `${count} tin, hãy báo người phụ trách kỹ thuật`,
  readAt: (when: string) => `Hỏi Zalo lần cuối: ${when}.`,
  neverRead: 'Chưa hỏi Zalo lần nào.',
  readAgain: 'Hỏi lại Zalo ngay',
  reading: 'Đang hỏi Zalo…',
  paused: (when: string) => `Đang tạm dừng gửi tin, từ ${when}.`,
  tryAgain: 'Thử gửi lại',
  tryingAgain: 'Đang thử…',
  triedAgain: 'Đã nhờ hệ thống thử lại. Zalo nhận thì OA gửi tiếp, không thì lý do hiện ở đây.',
  templates: 'Mẫu tin Zalo đã duyệt',
  noTemplates: 'OA chưa có mẫu tin nào.',
  template: (name: string, id: string) => `${name} (mã ${id})`,
  price: (dong: number) => `${dong.toLocaleString('vi-VN')} đồng một tin`,
  noPrice: 'Zalo không báo giá',
  enabled: 'Dùng được',
  disabled: 'Chưa dùng được',
  disconnect: 'Ngắt kết nối',
  disconnecting: 'Đang ngắt…',
  disconnectTitle: 'Ngắt kết nối OA?',
  disconnectWhat:
    'Hệ thống xoá quyền đang giữ, không gửi gì qua OA này nữa, và không đọc những gì bà con nhắn vào OA. Tin đang chờ gửi vẫn chờ. Muốn dùng lại phải có quản trị viên của OA cho phép trên Zalo.',
  disconnectYes: 'Đúng, ngắt kết nối',
  keep: 'Thôi, giữ lại',
  endsSoon: (what: string, day: string) =>
    `${what} hết hạn ngày ${day}. Hãy lo gia hạn trong tuần này.`,
  thePackage: 'Gói dịch vụ Zalo',
  theGrant: 'Quyền gửi tin',
} as const;

export const connectionTexts: Record<AccountConnection, string> = {
  works: 'Đang kết nối',
  never: 'Chưa kết nối',
  lost: 'Mất quyền, cần kết nối lại',
  disconnected: 'Đã ngắt kết nối',
};

export const reasonTexts: Record<GrantReason, string> = {
  'wrong-account':
    'Chưa kết nối được: anh chị vừa cho phép một OA khác. Bấm kết nối lại, trên trang của Zalo chọn đúng OA của xã.',
  declined: 'Chưa kết nối: trên trang của Zalo chưa bấm cho phép.',
  'not-allowed': 'Chưa kết nối: người bấm kết nối không còn là quản trị của xã.',
  'zalo-refused':
    'Chưa kết nối được: Zalo không nhận mã vừa cấp. Bấm kết nối lại; nếu vẫn vậy, nhờ người phụ trách kỹ thuật xem địa chỉ quay về và mã kiểm tra trong trang developers.zalo.me.',
  'answer-lost':
    'Chưa kết nối được: Zalo đã cấp mã nhưng mạng hoặc máy chủ đứt giữa chừng, mà mã chỉ dùng được một lần. Bấm kết nối lại là được.',
  'zalo-unreachable':
    'Chưa kết nối được: máy chủ không hỏi được Zalo. Chờ ít phút rồi bấm kết nối lại.',
  expired: 'Lần kết nối trước đã quá 10 phút mà chưa xong. Bấm kết nối lại nhé.',
};

/** Zalo's own words for what is counted. */
export const quotaNames: Record<string, string> = {
  cs: 'Tin tư vấn',
  transaction: 'Tin giao dịch',
};
