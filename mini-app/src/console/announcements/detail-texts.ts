import type { SeriesEnd } from '#shared/announcing.ts';

/** Of one announcement that is no draft any more: its approval, its sending, its recipients and its script. */
export const detailTexts = {
  backToOne: 'Về thông báo',

  repeatUntil: (every: string, day: string | undefined) =>
    day === undefined ? every : `${every}, đến hết ${day}`,

  endedBecause: {
    'author-gone':
      'Đợt nhắc lại này đã tự dừng: người viết không còn giữ việc ở đây nữa. Nếu vẫn cần, anh chị nhân bản rồi gửi lại.',
    'areas-gone':
      'Đợt nhắc lại này đã tự dừng: có thôn được chọn không còn nữa. Nếu vẫn cần, anh chị nhân bản, chọn lại nơi nhận rồi gửi.',
    'exclusion-merged':
      'Đợt nhắc lại này đã tự dừng: có thôn được loại trừ nay đã nhập vào thôn khác. Nếu vẫn cần, anh chị nhân bản, chọn lại nơi nhận rồi gửi.',
  } satisfies Record<SeriesEnd, string>,

  approvalTitle: 'Anh chị xem kỹ rồi quyết định',
  approvalWaiting: 'Đang chờ người thứ hai duyệt',
  urgentBecause: (reason: string) => `Gửi gấp, cả trong giờ yên tĩnh. Lý do: ${reason}`,
  approve: 'Duyệt cho gửi',
  approveTitle: 'Duyệt cho gửi thông báo này?',
  approveYes: 'Duyệt',
  approved: {
    draft: 'Đã lưu.',
    'waiting-approval': 'Đang chờ duyệt.',
    scheduled: 'Đã duyệt. Đến giờ là tự gửi.',
    sending: 'Đã duyệt. Đang gửi.',
    paused: 'Đã duyệt, đang tạm dừng.',
    stopped: 'Đã dừng.',
    sent: 'Đã duyệt và gửi xong.',
  },
  sendBack: 'Trả lại để sửa',
  sendBackReason: 'Cần sửa gì',
  sendBackHint: 'Người viết đọc câu này.',
  sendBackMissing: 'Ghi rõ cần sửa gì nhé.',
  sendBackYes: 'Trả lại',
  sentBack: 'Đã trả lại cho người viết.',

  factAudience: 'Gửi cho',
  factChannels: 'Gửi qua',
  factAuthor: 'Người viết',
  factApprover: 'Người duyệt',
  factUrgent: 'Gấp vì',
  factSendAt: 'Sẽ gửi',
  factPublished: 'Bắt đầu gửi',
  factFinished: 'Gửi xong',
  factRepeat: 'Lặp lại',
  factLastDay: 'Hiện đến hết',
  factRead: 'Đã mở đọc',
  factReturned: 'Lần trước trả lại vì',
  people: (count: string) => `${count} người`,

  progressTitle: {
    draft: 'Việc gửi',
    'waiting-approval': 'Việc gửi',
    scheduled: 'Sắp gửi',
    sending: 'Đang gửi',
    paused: 'Đang tạm dừng',
    stopped: 'Đã dừng hẳn',
    sent: 'Đã gửi xong',
  },
  inInbox: 'bà con đang xem được.',
  notInInbox: 'đã rút, bà con không thấy nữa.',
  partSent: (count: string) => `đã gửi ${count}`,
  partSeen: (count: string) => `trong đó ${count} đã xem`,
  partLeft: (count: string) => `còn ${count}`,
  partFailed: (count: string) => `không gửi được ${count}`,
  partLeftOut: (count: string) => `không gửi cho ${count}`,
  acts: {
    pause: 'Tạm dừng',
    resume: 'Gửi tiếp',
    retry: 'Gửi lại chỗ chưa được',
    stop: 'Dừng hẳn',
    withdraw: 'Rút lại',
  },
  askTitles: {
    pause: 'Tạm dừng gửi?',
    resume: 'Gửi tiếp?',
    retry: 'Gửi lại những chỗ chưa được?',
    stop: 'Dừng hẳn?',
    withdraw: 'Rút thông báo này?',
  },
  askWords: {
    pause: 'Chỗ nào chưa gửi thì đợi. Bấm “Gửi tiếp” lúc nào cũng được.',
    resume: 'Những chỗ còn lại được gửi tiếp, không ai nhận hai lần.',
    retry: 'Chỉ gửi lại cho những nơi chưa được. Ai nhận rồi không nhận thêm lần nữa.',
    withdraw:
      'Bà con không thấy nó trong mục “Thông báo” của Mini App nữa. Tin đã vào nhóm và Zalo riêng thì vẫn còn ở đó.',
  },
  stopBefore: 'Thông báo này không gửi nữa, cả những lần lặp lại. Chưa ai nhận được gì.',
  stopWords: (sent: string, left: string) =>
    `Đã gửi ${sent} nơi, những tin đó không lấy lại được. Còn ${left} nơi thì không gửi nữa, và không gửi tiếp được về sau.`,
  done: {
    pause: 'Đã tạm dừng.',
    resume: 'Đang gửi tiếp.',
    retry: 'Đang gửi lại những chỗ chưa được.',
    stop: 'Đã dừng hẳn.',
    withdraw: 'Đã rút lại.',
  },
  duplicate: 'Nhân bản',
  openScript: 'Bài đọc loa',
  openPoster: 'Tờ dán A4',
  posterFile: 'to-dan-thong-bao.pdf',

  recipientsTitle: 'Từng nơi nhận',
  byState: 'Xem những nơi',
  byChannel: 'Gửi qua',
  everyState: 'Tất cả',
  everyChannel: 'Mọi cách',
  noRecipients: 'Không có nơi nhận riêng nào: thông báo này chỉ nằm trong hộp tin Mini App.',
  noSuchRecipient: 'Không có nơi nào như vậy.',
  moreRecipients: 'Xem thêm',
  unlisted: (count: string) =>
    `Có ${count} nơi nữa ở thôn đã chuyển sang xã khác, xã mình không xem tên được. Số đếm ở trên vẫn tính cả những nơi này.`,
  recipientStates: {
    'left-out': 'Không gửi',
    waiting: 'Chờ gửi',
    sending: 'Đang gửi',
    unknown: 'Chưa rõ đã đến chưa',
    sent: 'Đã gửi',
    delivered: 'Đã đến máy',
    seen: 'Đã xem',
    failed: 'Không gửi được',
    expired: 'Quá hạn, không gửi',
    cancelled: 'Thôi không gửi',
  },

  scriptTitle: 'Bài đọc loa',
  scriptLength: (minutes: string) => `Đọc chậm hết khoảng ${minutes}.`,
  copyScript: 'Chép bài đọc',
  printScript: 'In ra giấy',
  scriptCopied: 'Đã chép. Dán vào đâu cũng được.',
  cannotCopy: 'Máy này không chép được. Anh chị bôi đen rồi chép giúp nhé.',
} as const;
