/** What stands on paper, to be read from two steps away, and what the desk reads of making it. */
export const posterTexts = {
  team: 'Tổ công nghệ số cộng đồng',
  villagePurpose: 'Kẹt chỗ nào trên điện thoại? Quét mã này để hỏi tổ của thôn.',
  communePurpose: 'Kẹt chỗ nào trên điện thoại? Quét mã này để hỏi tổ công nghệ số.',
  scanTitle: 'Quét bằng Zalo',
  villageScanSteps: [
    'Mở Zalo, bấm hình mã QR ở góc trên, cạnh ô Tìm kiếm.',
    'Đưa điện thoại cho mã này nằm gọn trong khung.',
    'Chọn đúng thôn mình, rồi viết hoặc nói điều cần hỏi.',
  ],
  tutorialScanSteps: [
    'Mở Zalo, bấm hình mã QR ở góc trên, cạnh ô Tìm kiếm.',
    'Đưa điện thoại cho mã này nằm gọn trong khung.',
    'Làm theo từng bước có hình. Kẹt ở đâu, bấm hỏi tổ ở đó.',
  ],
  announcementScan: 'Quét mã bằng Zalo để đọc trên điện thoại và hỏi thêm.',
  never: 'Cán bộ và người trong tổ không bao giờ hỏi mã OTP, mật khẩu hay số thẻ.',
  free: 'Hỏi không mất tiền.',
  tutorialLabel: 'Hướng dẫn',
  moreSteps: (count: number) => `… còn ${count} bước nữa, xem trong Zalo.`,
  announcementLabel: 'Thông báo',
  draft: 'Bản nháp, chưa được duyệt',
  when: 'Thời gian',
  where: 'Địa điểm',
  page: (page: number, pages: number) => `Trang ${page}/${pages}`,
  sheetCode: (code: string) => `Mã tờ: ${code}`,
  cancelled: 'Đã dừng, chưa có tệp nào.',
  packDone: (sheets: number) => `Đã xong ${sheets} tờ trong một tệp PDF, sẵn để in.`,
  packEmpty: 'Không còn thôn hay bài nào để in. Chọn lại rồi làm lại nhé.',
  packVillages: (count: number) => `${count} thôn`,
  packTutorials: (count: number) => `${count} bài hướng dẫn`,
  packFile: (size: string) => `tap-to-dan-${size}.pdf`,
};

export const eventTimeTexts = {
  weekdays: ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'],
  day: (weekday: string, date: string) => `${weekday}, ngày ${date}`,
  hour: (hour: number, minute: number) =>
    minute === 0 ? `${hour} giờ` : `${hour} giờ ${minute} phút`,
  span: (day: string, from: string, till: string) => `${day}, từ ${from} đến ${till}`,
  longSpan: (day: string, from: string, lastDay: string, till: string) =>
    `từ ${from} ${day} đến ${till} ${lastDay}`,
};
