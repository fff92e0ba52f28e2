import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'nfc-chip-scan',
  topic: 'vneid',
  title: 'Quét chip căn cước bằng NFC cho được',
  audience: 'Bà con làm xác thực ngân hàng, VNeID, SIM mà máy không đọc được thẻ',
  prerequisites: ['Điện thoại có NFC (iPhone 7 trở lên; nhiều máy Android từ tầm trung trở lên)'],
  documents: ['Thẻ căn cước gắn chip, không cong, không bong chip'],
  inPerson:
    'Máy không có NFC thì ra quầy ngân hàng hoặc Công an xã; chip hỏng thì đến công an xin cấp đổi thẻ.',
  steps: [
    {
      text: 'Vào “Cài đặt” rồi bật NFC (phần đọc chip của máy; iPhone không cần bật).',
      worked: 'Nút gạt cạnh chữ NFC đã bật.',
      picture: { scene: 'switch', label: 'NFC' },
    },
    {
      text: 'Tháo ốp lưng dày hoặc ốp có nam châm.',
      worked: 'Lưng máy để trần, không còn ốp.',
      picture: { scene: 'warning', label: 'Ốp lưng dày' },
    },
    {
      text: 'Đặt thẻ trên bàn phẳng.',
      worked: 'Thẻ nằm yên trên bàn, không bập bênh.',
      picture: { scene: 'card' },
    },
    {
      text: 'Áp lưng máy sát thẻ: iPhone dùng cạnh trên của máy, Android dùng giữa lưng máy hoặc gần camera.',
      worked: 'Máy rung nhẹ, hoặc màn hình báo đang đọc thẻ.',
      picture: { scene: 'chip' },
    },
    {
      text: 'Giữ yên, không nhấc lên cho tới khi máy báo xong.',
      worked: 'Màn hình báo đã đọc xong thẻ.',
      picture: { scene: 'wait', label: 'Giữ yên' },
    },
    {
      text: 'Nếu chưa được, nhích thẻ từng chút một rồi thử lại.',
      worked: 'Máy bắt được thẻ và báo đã đọc xong.',
      picture: { scene: 'chip', label: 'Nhích thẻ' },
    },
  ],
  commonErrors: [
    { problem: 'NFC không đọc được', fix: 'Đổi vị trí, tháo ốp, lau chip rồi khởi động lại máy.' },
    {
      problem: 'Không tìm thấy mục NFC',
      fix: 'Máy không có NFC: mượn máy khác, hoặc ra quầy ngân hàng, Công an xã.',
    },
    {
      problem: 'Đọc tới giữa thì đứt',
      fix: 'Do máy bị xê dịch; đặt máy nằm lên thẻ thay vì cầm tay.',
    },
    {
      problem: 'Báo giấy tờ không hợp lệ',
      fix: 'Thẻ đã được đổi hoặc hết hạn; dùng thẻ mới nhất.',
    },
  ],
  safety: 'Chỉ quét thẻ trong ứng dụng chính thức. Không đưa thẻ cho người lạ áp vào máy của họ.',
  handOff: 'Nhờ tổ giúp khi chip đã hỏng: phải xin cấp đổi thẻ ở công an.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
