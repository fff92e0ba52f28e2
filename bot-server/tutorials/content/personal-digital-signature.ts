import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'personal-digital-signature',
  topic: 'insurance-and-signature',
  title: 'Đăng ký chữ ký số cá nhân miễn phí trên VNeID',
  audience: 'Người hay nộp hồ sơ qua mạng, chủ hộ kinh doanh',
  prerequisites: ['VNeID mức 2'],
  documents: ['Căn cước', 'Địa chỉ email'],
  inPerson:
    'Chưa có VNeID mức 2 thì phải đến Công an xã làm trước; đăng ký chữ ký số thì làm trên điện thoại.',
  steps: [
    {
      text: 'Mở VNeID, tìm mục “Chứng thư chữ ký số”.',
      worked: 'Màn hình hiện các nhà cung cấp để chọn.',
      picture: { scene: 'menu', label: 'Chứng thư chữ ký số' },
    },
    {
      text: 'Chọn một nhà cung cấp có gói miễn phí cho công dân.',
      worked: 'Màn hình hiện gói bà con chọn, có ghi miễn phí.',
      picture: { scene: 'choice', label: 'Gói miễn phí' },
    },
    {
      text: 'Đọc kỹ thời hạn miễn phí (thường chỉ năm đầu) và giá sau đó.',
      worked: 'Bà con đã biết miễn phí đến bao giờ, sau đó tốn bao nhiêu.',
      picture: { scene: 'read', label: 'Thời hạn miễn phí' },
    },
    {
      text: 'Xác nhận thông tin, nhập passcode (6 số bí mật của VNeID).',
      worked: 'Màn hình nhận passcode và chuyển sang bước tiếp theo.',
      picture: { scene: 'code', label: 'Passcode' },
    },
    {
      text: 'Cài thêm ứng dụng ký của nhà cung cấp nếu được yêu cầu.',
      worked: 'Ứng dụng ký đã có trên máy, hoặc máy không đòi cài.',
      picture: { scene: 'app-icon', label: 'Ứng dụng ký' },
    },
    {
      text: 'Đặt mã PIN (dãy số mình tự chọn) để ký.',
      worked: 'Màn hình báo đã đặt xong mã PIN.',
      picture: { scene: 'lock', label: 'Mã PIN' },
    },
    {
      text: 'Thử ký khi nộp hồ sơ trên Cổng Dịch vụ công quốc gia.',
      worked: 'Màn hình báo ký thành công.',
      picture: { scene: 'done' },
    },
  ],
  commonErrors: [
    {
      problem: 'Không biết chọn nhà nào',
      fix: 'Hỏi tổ của thôn xem nhà mạng nào đang hỗ trợ tại xã.',
    },
    { problem: 'Quên PIN ký', fix: 'Khôi phục trong ứng dụng của nhà cung cấp.' },
    { problem: 'Chữ ký hết hạn', fix: 'Gia hạn hoặc đăng ký lại; đọc kỹ phí.' },
  ],
  safety: 'Chữ ký số có giá trị như ký tay: không đưa mã PIN, không để người khác ký hộ.',
  handOff: 'Báo tổ ngay khi bị người khác ký thay, hoặc bị trừ phí mà mình không biết.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'medium',
} satisfies Tutorial;
