/** Sentences that any screen may need. */
export const texts = {
  appName: 'Cánh Tay Số',
  unreachable: 'Chưa nối được mạng. Bà con xem lại wifi hoặc 4G rồi bấm thử lại nhé.',
  offline: 'Đang mất mạng. Bà con vẫn xem được những gì đã mở; câu hỏi sẽ gửi khi có mạng.',
  timedOut: 'Mạng đang chậm quá. Bà con chờ một lát rồi bấm thử lại nhé.',
  badAnswer: 'Máy chủ trả lời lạ quá. Bà con thử lại sau ít phút nhé.',
  unexpected: 'Có trục trặc rồi. Bà con thử lại giúp nhé.',
  cannotSignIn: 'Zalo chưa cho biết bà con là ai. Bà con bấm thử lại nhé.',
  held: 'Đã giữ lại. Có mạng là tự gửi.',
  heldBusy: (why: string) => `${why} Câu này em giữ lại rồi, lát nữa tự gửi lại.`,
  notKept:
    'Điện thoại hết chỗ, em chỉ giữ được câu này khi bà con chưa đóng trang. Bà con gửi luôn nhé.',
  tooLong: (extra: number) =>
    `Dài quá ${extra} chữ cái rồi. Bà con bớt đi một chút rồi hãy gửi nhé.`,
  fileLost: 'Điện thoại không còn giữ một tấm ảnh hoặc lời nói. Bà con chọn lại rồi gửi nhé.',
  dropped: 'Câu này bà con đã bỏ rồi nên em không gửi nữa.',
  loadingTitle: 'Đang mở',
  loading: 'Đang mở, bà con chờ chút…',
  retry: 'Thử lại',
  failedTitle: 'Chưa mở được',
  stale: 'Chưa có mạng, đây là bản xem lần trước.',
  back: 'Quay lại',
  close: 'Đóng',
  maskedWarning:
    'Em vừa che mã, mật khẩu hoặc số giấy tờ trong lời bà con gửi, không ai đọc được. Bà con đừng gửi những số đó cho bất kỳ ai, kể cả cán bộ hay người trong tổ. Nếu có người vừa xin mã, đó là lừa đảo, bà con đừng đọc cho họ.',
  coveredForHelper: (names: string) =>
    `Đã che ${names} trong lời vừa gửi, bà con không thấy. Nhờ hẹn gặp hoặc gọi trực tiếp.`,
  maskedKinds: {
    otp: 'mã',
    password: 'mật khẩu',
    'id-number': 'số giấy tờ',
    'card-number': 'dãy số',
    'phone-number': 'số điện thoại',
  },
  justNow: 'vừa xong',
  minutesAgo: (minutes: number) => `${minutes} phút trước`,
  todayAt: (time: string) => `hôm nay lúc ${time}`,
  yesterdayAt: (time: string) => `hôm qua lúc ${time}`,
  dayAt: (day: string, time: string) => `${day} lúc ${time}`,
  minutes: (count: number) => `${count} phút`,
  hours: (count: number) => `${count} giờ`,
  days: (count: number) => `${count} ngày`,
} as const;
