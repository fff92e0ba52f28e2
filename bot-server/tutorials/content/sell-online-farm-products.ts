import type { Tutorial } from '#shared/tutorials.ts';

// Marketplaces come and go: ask the local post office which one still runs.
export default {
  id: 'sell-online-farm-products',
  topic: 'buying-and-selling',
  title: 'Đăng bán nông sản, hàng quê trên mạng và sàn',
  audience: 'Nông dân, hợp tác xã, người làm bánh kẹo, hàng OCOP',
  prerequisites: ['Có điện thoại chụp ảnh', 'Có tài khoản ngân hàng'],
  documents: ['Căn cước', 'Giấy chứng nhận sản phẩm (OCOP, VietGAP) nếu có'],
  inPerson: null,
  steps: [
    {
      text: 'Chọn nơi bán: sàn của bưu điện, Shopee, TikTok Shop, Facebook hay Zalo.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Nhờ bưu điện xã hoặc tổ của thôn lập gian hàng và xác thực căn cước.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Chụp hàng ngoài trời sáng, cho thấy rõ hàng thật.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Viết tên hàng, quy cách (nặng bao nhiêu, gói thế nào), giá, nơi làm ra, hạn dùng.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Đăng lên và trả lời khách hằng ngày.', worked: '', picture: { scene: 'read' } },
    { text: 'Đóng gói chắc, ghi rõ hàng dễ dập.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Giao cho bưu tá và giữ mã vận đơn (mã gửi hàng).',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Nhận tiền và ghi sổ để khai thuế.', worked: '', picture: { scene: 'read' } },
  ],
  commonErrors: [
    {
      problem: 'Khách đặt rồi không nhận (bùng hàng)',
      fix: 'Hàng tươi nên nhận cọc trước; xem uy tín của khách.',
    },
    {
      problem: 'Gian hàng bị sàn khoá',
      fix: 'Đọc lý do; thường do thiếu giấy tờ hoặc dùng ảnh lấy trên mạng.',
    },
    { problem: 'Không biết mất phí gì', fix: 'Hỏi sàn phí bán, phí giao hàng trước khi đặt giá.' },
  ],
  safety:
    'Người xưng nhân viên sàn bảo nộp tiền “mở gian hàng” là lừa. Phát trực tiếp (livestream) bán hàng phải xác thực bằng số định danh.',
  handOff: 'Nhờ tổ giúp khi tranh chấp đơn hàng, hàng hỏng.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'medium',
} satisfies Tutorial;
