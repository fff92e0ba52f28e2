/** How the columns of each kind of file are headed. */
export const headings = {
  village: 'Thôn',
  villageName: 'Tên thôn',
  villageCode: 'Mã thôn',
  oldNames: 'Tên cũ',
  teamName: 'Tên tổ',
  personName: 'Họ và tên',
  phone: 'Số điện thoại',
  leader: 'Tổ trưởng',
  zaloId: 'Mã Zalo',
  personCode: 'Mã thành viên',
  shortName: 'Tên gọi',
  title: 'Tiêu đề',
  text: 'Nội dung trả lời',
  fromDay: 'Từ ngày',
  toDay: 'Đến ngày',
  label: 'Nội dung',
  reason: 'Lý do',
  hours: 'Giờ làm',
  houseCode: 'Mã hộ',
  houseName: 'Tên nhà',
  place: 'Chỗ ở',
  assignee: 'Người phụ trách',
} as const;

export const titles = {
  villages: 'Thôn',
  people: 'Thành viên tổ',
  'canned-answers': 'Câu trả lời mẫu',
  calendar: 'Ngày nghỉ',
  households: 'Hộ gia đình',
} as const;

export const samples = {
  villages: [
    ['Thôn Bến Lở', 'Thôn 7; Xóm Bến', 'Tổ công nghệ số thôn Bến Lở'],
    ['Thôn Cây Gạo', '', ''],
  ],
  people: [
    ['Thôn Bến Lở', 'Nguyễn Văn Bình', '0912345678', 'có'],
    ['Thôn Bến Lở', 'Trần Thị Lan', '0987654321', ''],
  ],
  'canned-answers': [
    ['vneid', 'Quên mật khẩu VNeID', 'Bà con bấm “Quên mật khẩu” rồi làm theo từng bước nhé.', ''],
  ],
  calendar: [
    ['20/05/2026', '05/06/2026', 'Gặt vụ chiêm', 'mùa vụ', '', ''],
    ['09/05/2026', '09/05/2026', 'Làm bù thứ bảy', 'làm bù', '7:30-11:30; 13:30-17:00', ''],
  ],
  households: [['Thôn Bến Lở', 'H01', 'Nhà bà Tư Hạnh', 'Cạnh giếng làng', 'Trần Thị Lan']],
} as const;

/** What is wrong with a row and what to do, or what was understood in spite of it. */
export const rowTexts = {
  empty: 'Ô này không được để trống.',
  tooLong: (max: number) => `Dài quá ${max} ký tự, hãy rút gọn lại.`,
  duplicate: (what: string, row: number) =>
    `“${what}” trùng với dòng ${row}. Sửa hoặc xoá một trong hai dòng giúp nhé.`,
  villageUnknown: (name: string, known: readonly string[], more: number) =>
    known.length === 0
      ? `Không thấy “${name}”: xã chưa có thôn nào. Nhập danh sách thôn trước nhé.`
      : `Không thấy “${name}” trong các thôn của xã: ${known.join(', ')}${more > 0 ? ` và ${more} thôn khác` : ''}. Xem lại tên, hoặc nhập danh sách thôn trước.`,
  villageAmbiguous: (name: string, fits: readonly string[]) =>
    `“${name}” có thể là ${fits.join(' hoặc ')}, vì sau khi sáp nhập nhiều thôn từng mang tên ấy. Ghi đúng tên hiện nay hoặc mã thôn.`,
  villageByOldName: (name: string, now: string) => `“${name}” là tên cũ, nay là ${now}.`,
  villageNameTaken: (name: string, now: string) =>
    `“${name}” là tên cũ của ${now}, đã nhập lại với nhau. Nếu là thôn khác hẳn, hãy đặt tên khác để bà con khỏi nhầm.`,
  villageEnded: (name: string) =>
    `Thôn mã này (“${name}”) đã kết thúc khi sáp nhập. Nhập từ tệp không mở lại được; bỏ mã đi nếu là thôn mới.`,
  noTeam: (village: string) =>
    `${village} chưa có tổ. Nhập danh sách thôn trước, tổ sẽ được lập theo.`,
  phone: 'Số điện thoại phải có 10 chữ số, bắt đầu bằng số 0.',
  phoneZero: (phone: string) => `Số điện thoại bị mất số 0 ở đầu, mình hiểu là ${phone}.`,
  excelNumber:
    'Excel đã đổi mã dài thành số rút gọn và làm mất chữ số. Đặt cột thành kiểu Văn bản (Text) rồi dán lại mã gốc.',
  zaloId:
    'Mã Zalo là dãy 12 đến 20 chữ số, không có dấu cách hay dấu chấm. Chép lại từ Zalo, hoặc để trống.',
  twoTeams: (name: string, others: readonly string[]) =>
    `${name} cũng có trong ${others.join(', ')}. Một người ở hai tổ thì vẫn được; xem lại có nhầm không.`,
  hasLeft: (name: string) =>
    `${name} đã rời tổ. Nhập từ tệp không đưa trở lại; muốn trở lại thì vào “Địa bàn và tổ”.`,
  namesakes: (name: string) =>
    `Trong tổ có nhiều người tên “${name}”. Ghi thêm mã thành viên để mình biết là ai.`,
  shortName: 'Tên gọi chỉ gồm 2 đến 20 chữ thường không dấu và chữ số, viết liền. Ví dụ: vneid.',
  day: 'Ngày không đúng. Ghi như 20/05/2026.',
  dayPast: 'Những ngày này đã qua nên mình bỏ qua.',
  dayOrder: 'Ngày cuối phải từ ngày đầu trở đi.',
  reason: 'Ghi một trong: mùa vụ, lễ hội, làm bù, khác.',
  hours: 'Giờ làm ghi như 7:30-11:30; 13:30-17:00. Nghỉ cả ngày thì để trống.',
  yesNo: 'Ghi “có” hoặc để trống.',
} as const;
