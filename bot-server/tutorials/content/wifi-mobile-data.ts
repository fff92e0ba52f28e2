import type { Tutorial } from '#shared/tutorials.ts';

// General knowledge.
export default {
  id: 'wifi-mobile-data',
  topic: 'basic-skills',
  title: 'Vào mạng: wifi, 4G, hết dung lượng',
  audience: 'Mọi người, nhất là vùng sóng yếu',
  prerequisites: ['Có SIM, hoặc gần nhà có wifi', 'Biết mật khẩu wifi'],
  documents: [],
  inPerson: 'Chỉ khi nhà không có mạng mới phải ra nhà văn hoá, UBND xã để dùng nhờ wifi.',
  steps: [
    {
      text: 'Vuốt từ trên xuống, bật biểu tượng wifi.',
      worked: 'Hình wifi đổi màu, sáng lên.',
      picture: { scene: 'switch', label: 'Wifi' },
    },
    {
      text: 'Chọn tên mạng, gõ mật khẩu đúng chữ hoa, chữ thường.',
      worked: 'Góc trên màn hình hiện hình rẻ quạt của wifi.',
      picture: { scene: 'wifi', label: 'Tên mạng' },
    },
    {
      text: 'Khi ra ngoài, bật “Dữ liệu di động”.',
      worked: 'Góc trên màn hình hiện chữ như 4G, 5G hay LTE.',
      picture: { scene: 'switch', label: 'Dữ liệu di động' },
    },
    {
      text: 'Mở ứng dụng nhà mạng xem gói cước còn dung lượng (phần mạng được dùng) không.',
      worked: 'Màn hình hiện gói cước còn lại bao nhiêu.',
      picture: { scene: 'status', label: 'Dung lượng' },
    },
    {
      text: 'Nếu sóng yếu, ra chỗ thoáng, bật rồi tắt chế độ máy bay.',
      worked: 'Các vạch sóng ở góc trên màn hình nhiều hơn.',
      picture: { scene: 'switch', label: 'Chế độ máy bay' },
    },
    {
      text: 'Nếu nhà không có mạng, ra nhà văn hoá, UBND xã, nơi thường có wifi cho dân làm thủ tục.',
      worked: 'Máy của bà con vào được wifi ở đó.',
      picture: { scene: 'office', label: 'Nhà văn hoá, UBND xã' },
    },
    {
      text: 'Đổi sang máy 4G nếu máy chỉ có 2G, vì máy 2G không vào mạng được.',
      worked: 'Trong tay bà con có máy 4G vào được mạng.',
      picture: { scene: 'shop', label: 'Máy 4G' },
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
