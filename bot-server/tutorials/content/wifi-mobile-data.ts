import type { Tutorial } from '#shared/tutorials.ts';

// General knowledge.
export default {
  id: 'wifi-mobile-data',
  topic: 'basic-skills',
  title: 'Vào mạng: wifi, 4G, hết dung lượng',
  audience: 'Mọi người, nhất là vùng sóng yếu',
  prerequisites: ['Có SIM, hoặc gần nhà có wifi', 'Biết mật khẩu wifi'],
  documents: [],
  inPerson: null,
  steps: [
    { text: 'Vuốt từ trên xuống, bật biểu tượng wifi.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Chọn tên mạng, gõ mật khẩu đúng chữ hoa, chữ thường.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Khi ra ngoài, bật “Dữ liệu di động”.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Xem gói cước còn dung lượng không bằng ứng dụng nhà mạng.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Nếu sóng yếu, ra chỗ thoáng, bật rồi tắt chế độ máy bay.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Ra nhà văn hoá, UBND xã nếu nhà không có mạng: thường có wifi cho dân làm thủ tục.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Đổi sang máy 4G nếu máy chỉ có 2G, vì máy 2G không vào mạng được.',
      worked: '',
      picture: { scene: 'read' },
    },
  ],
  commonErrors: [
    {
      problem: 'Có wifi mà không vào mạng được',
      fix: 'Chọn quên mạng rồi nối lại; xem cục phát wifi.',
    },
    {
      problem: 'Hết tiền vì quên tắt 4G',
      fix: 'Đăng ký gói ngày hoặc gói tháng, tắt cập nhật tự động.',
    },
    { problem: 'Mạng chậm khi nộp hồ sơ', fix: 'Làm lúc sáng sớm, dùng wifi.' },
  ],
  safety: 'Dùng wifi công cộng thì không chuyển tiền, không gõ mật khẩu ngân hàng.',
  handOff: 'Báo tổ khi cả thôn bị lõm sóng, để kiến nghị với nhà mạng.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'medium',
} satisfies Tutorial;
