import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'smartphone-basics',
  topic: 'basic-skills',
  title: 'Làm quen điện thoại: chữ to, tiếng to, chụp và gửi ảnh',
  audience: 'Ông bà lần đầu dùng máy cảm ứng',
  prerequisites: ['Có điện thoại thông minh đã sạc pin'],
  documents: [],
  inPerson: null,
  steps: [
    {
      text: 'Bấm nút bên cạnh để bật, tắt màn hình; sạc khi pin còn dưới 20%.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Chạm nhẹ để mở, vuốt lên để về màn hình chính.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Vào “Cài đặt”, chọn “Màn hình”, kéo cỡ chữ cho lớn.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Chỉnh tiếng to nhỏ bằng nút cạnh máy khi chuông đang reo.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Bật chế độ đơn giản nếu máy có.', worked: '', picture: { scene: 'read' } },
    { text: 'Đặt các ứng dụng hay dùng ra trang đầu.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Mở “Máy ảnh” để chụp, rồi xem lại và gửi ảnh trong “Thư viện”.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Bấm hình micro trên bàn phím để nói thay cho gõ.',
      worked: '',
      picture: { scene: 'read' },
    },
  ],
  commonErrors: [
    { problem: 'Chạm mãi không ăn', fix: 'Lau khô tay và màn hình, rồi khởi động lại máy.' },
    {
      problem: 'Tự nhiên mất tiếng',
      fix: 'Xem máy có đang để im lặng hoặc không làm phiền không.',
    },
    {
      problem: 'Chữ tự đổi thành tiếng Anh',
      fix: 'Bấm giữ phím cách để chọn bàn phím tiếng Việt.',
    },
  ],
  safety: 'Cài mã mở khoá màn hình. Không bấm vào quảng cáo “máy nhiễm virus”.',
  handOff: 'Nhờ tổ giúp khi máy hỏng, hoặc cần người cầm tay chỉ.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'medium',
} satisfies Tutorial;
