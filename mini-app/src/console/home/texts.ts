import type { HomeNeed, HomeNeedKind, UnclaimedRequests } from '#shared/home.ts';

export const texts = {
  documentTitle: (areaName: string) => `Hôm nay · ${areaName}`,
  title: 'Hôm nay',
  needsTitle: 'Cần mình làm bây giờ',
  nothing: 'Không có việc nào đang chờ mình. Bà con đang được giúp cả rồi.',
  nothingForDesk: 'Không có việc nào đang chờ mình.',
  unclaimedTitle: 'Tổ đang lo',
  urgentUnclaimed: (count: number) => `${count} yêu cầu gấp chưa ai trong tổ nhận`,
  unclaimed: ({ count, overdue }: UnclaimedRequests) =>
    overdue === 0
      ? `${count} yêu cầu chưa ai trong tổ nhận, tổ còn trong hạn`
      : `${count} yêu cầu chưa ai trong tổ nhận, ${overdue} yêu cầu đã quá hẹn`,
  oldest: (moment: string) => `Lâu nhất: ${moment}`,
  weekTitle: 'Bảy ngày qua',
  newNeeds: (count: number) => `Có ${count} việc đang chờ.`,
  asOf: (time: string) => `Cập nhật lúc ${time}, tự làm mới.`,
  opened: 'Yêu cầu mới',
  resolved: 'Giúp xong',
  requests: 'Yêu cầu mới và đã giúp xong',
  firstAnswer: 'Bà con thường chờ câu trả lời đầu',
  firstAnswerShort: 'Chờ trả lời đầu (phút)',
  visits: 'Lượt đến nhà',
  reads: 'Lượt mở thông báo',
  day: 'Ngày',
  missing: 'chưa có số',
  sum: (count: number) => `${count} trong 7 ngày`,
  noSum: 'Chưa có số liệu',
  atOnce: 'Dưới 1 phút',
  noAnswers: 'Chưa có câu trả lời nào trong tuần',
} as const;

interface NeedWords {
  title: (need: HomeNeed) => string;
  /** What the time beside it means. */
  at: string;
  page: string;
  /** Said as a day: it may lie ahead. */
  isDay?: true;
}

const whose = ({ name }: HomeNeed) => name ?? 'Trang Zalo (OA)';

/** What each row says, and where it leads. */
export const needTexts: Record<HomeNeedKind, NeedWords> = {
  'account-disconnected': {
    title: (need) => `${whose(need)} đã ngắt kết nối: không gửi, không nhận tin`,
    at: 'Từ',
    page: '?page=accounts',
  },
  'grant-lost': {
    title: (need) => `${whose(need)} cần kết nối lại: Zalo đã rút quyền`,
    at: 'Từ',
    page: '?page=accounts',
  },
  'account-paused': {
    title: (need) => `${whose(need)} đang tạm dừng gửi tin`,
    at: 'Từ',
    page: '?page=accounts',
  },
  'urgent-without-team': {
    title: ({ count, name }) =>
      `${count} việc gấp chưa tổ nào nhận (mã ${name}): đọc lời bà con ở hộp tin nhắn Zalo OA của xã`,
    at: 'Từ',
    page: '?page=residents',
  },
  'private-waiting': {
    title: ({ count }) =>
      `${count} việc riêng, gấp: chỉ cán bộ xã và tổ trưởng đọc được, chưa ai trả lời`,
    at: 'Từ',
    page: '?page=register&urgent=yes',
  },
  overdue: {
    title: ({ count }) => `${count} yêu cầu quá hẹn`,
    at: 'Hẹn sớm nhất',
    page: '?page=register&overdue=yes',
  },
  escalated: {
    title: ({ count }) => `${count} yêu cầu tổ chuyển lên xã`,
    at: 'Lâu nhất',
    page: '?page=register&state=escalated',
  },
  'data-requests': {
    title: ({ count }) => `${count} đề nghị về dữ liệu cá nhân phải trả lời`,
    at: 'Hạn',
    isDay: true,
    page: '?page=residents',
  },
  undelivered: {
    title: ({ count }) => `${count} việc mà tin không tới được bà con`,
    at: 'Sớm nhất',
    page: '?page=register',
  },
  'failed-announcements': {
    title: ({ count }) => `${count} thông báo có người không nhận được`,
    at: 'Gửi lúc',
    page: '?page=announcements',
  },
  'failed-events': {
    title: ({ count }) => `${count} tin từ Zalo hệ thống không xử lý được`,
    at: 'Từ',
    page: '?page=accounts',
  },
  'groups-gone': {
    title: ({ count }) => `${count} nhóm Zalo của tổ không còn gửi được`,
    at: 'Từ',
    page: '?page=keeping',
  },
  'announcements-waiting': {
    title: ({ count }) => `${count} thông báo chờ duyệt`,
    at: 'Gửi duyệt',
    page: '?page=announcements',
  },
  'tutorials-waiting': {
    title: ({ count }) => `${count} bài hướng dẫn chờ duyệt`,
    at: 'Gửi duyệt',
    page: '?page=tutorials',
  },
  'tips-waiting': {
    title: ({ count }) => `${count} mẹo chờ duyệt`,
    at: 'Lâu nhất',
    page: '?page=tip-proposals',
  },
  'grant-ending': {
    title: (need) => `Quyền gửi tin của ${whose(need)} sắp hết hạn`,
    at: 'Hết hạn',
    isDay: true,
    page: '?page=accounts',
  },
  'solved-waiting': {
    title: ({ count }) => `${count} câu đã giải quyết chờ duyệt để chia sẻ`,
    at: 'Lâu nhất',
    page: '?page=solved',
  },
  'package-ending': {
    title: (need) => `Gói dịch vụ Zalo của ${whose(need)} sắp hết hạn`,
    at: 'Hết hạn',
    isDay: true,
    page: '?page=accounts',
  },
};
