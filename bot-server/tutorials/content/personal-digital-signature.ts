import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'personal-digital-signature',
  topic: 'insurance-and-signature',
  title: 'Đăng ký chữ ký số cá nhân miễn phí trên VNeID',
  audience: 'Người hay nộp hồ sơ qua mạng, chủ hộ kinh doanh',
  prerequisites: ['VNeID mức 2'],
  documents: ['Căn cước', 'Địa chỉ email'],
  inPerson: null,
  steps: [
    { text: 'Mở VNeID, tìm mục “Chứng thư chữ ký số”.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Chọn một nhà cung cấp có gói miễn phí cho công dân.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Đọc kỹ thời hạn miễn phí (thường chỉ năm đầu) và giá sau đó.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Xác nhận thông tin, nhập passcode (6 số bí mật của VNeID).',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Cài thêm ứng dụng ký của nhà cung cấp nếu được yêu cầu.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Đặt mã PIN để ký.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Thử ký khi nộp hồ sơ trên Cổng Dịch vụ công quốc gia.',
      worked: '',
      picture: { scene: 'read' },
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
