import { attachmentsMax, voiceSecondsMax } from '#shared/attachments.ts';

export const attachTexts = {
  addBoth: 'Thêm ảnh, giọng nói',
  addPhotos: 'Thêm ảnh',
  photos: 'Ảnh',
  photoHint: `Gửi được ${attachmentsMax} ảnh và lời nói một lần. Đừng chụp căn cước, thẻ ngân hàng, mã OTP.`,
  addPhoto: 'Chọn hoặc chụp ảnh',
  preparing: 'Đang chuẩn bị ảnh…',
  notReady: 'Lời nói hay ảnh còn dở dang. Bà con chờ xong, hoặc bấm “Nói xong”, rồi hãy gửi nhé.',
  full: `Đủ ${attachmentsMax} rồi. Muốn thêm thì bỏ bớt một cái, hoặc gửi xong nhắn thêm.`,
  tooMany: (taken: number) =>
    `Mỗi lần chỉ gửi được ${attachmentsMax}, em lấy ${taken} tấm đầu. Gửi xong bà con gửi thêm nhé.`,
  unreadable:
    'Tệp này em không mở được như một tấm ảnh. Bà con chọn tấm khác, hoặc chụp màn hình tấm đó rồi gửi.',
  memoryOnly: 'Điện thoại hết chỗ giữ ảnh. Bà con gửi luôn, đừng đóng trang nhé.',
  photo: (n: number) => `Ảnh ${n}`,
  removePhoto: (n: number) => `Bỏ ảnh ${n}`,
  remove: 'Bỏ',

  idTitle: 'Ảnh này giống giấy tờ tuỳ thân',
  idWords:
    'Ảnh căn cước, bằng lái, thẻ ngân hàng lọt ra ngoài thì kẻ xấu dùng được. Tổ không cần ảnh giấy tờ để giúp bà con.',
  idOther: 'Chọn ảnh khác',
  idSend: 'Không phải giấy tờ, cứ gửi',

  voice: 'Lời nói',
  voiceHint: `Nói tối đa ${voiceSecondsMax} giây. Đừng đọc mật khẩu hay mã OTP.`,
  record: 'Bấm để nói',
  asking: 'Đang mở micro…',
  stop: 'Nói xong',
  recording: (seconds: number) => `Đang thu: ${seconds} giây`,
  limitReached: `Đã đủ ${voiceSecondsMax} giây, em dừng thu rồi.`,
  listen: (seconds: number) => `Nghe lại, ${seconds} giây`,
  voiceAgain: 'Bỏ lời này',
  voiceUnsupported: 'Máy này không thu được tiếng. Bà con viết vài chữ hoặc gửi ảnh cũng được.',
  voiceDenied:
    'Micro đang bị tắt nên em không nghe được. Bà con viết vài chữ hoặc gửi ảnh cũng được.',
  voiceFailed: 'Chưa thu được tiếng. Bà con thử lại, hoặc viết vài chữ nhé.',
  voiceMemoryOnly: 'Điện thoại hết chỗ giữ tiếng. Bà con gửi luôn, đừng đóng trang nhé.',
  voiceEmpty: 'Em chưa nghe thấy gì. Bà con bấm nói lại nhé.',

  attached: 'Ảnh và lời nói',
  enlarge: (n: number) => `Xem to ảnh ${n}`,
  loadingPhoto: 'Đang tải ảnh…',
  loadingVoice: 'Đang tải lời nói…',
  failed: 'Chưa tải được',
  retry: 'Tải lại',
  play: 'Nghe lời nói',
  pause: 'Dừng nghe',
} as const;
