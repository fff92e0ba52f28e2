import type { Tutorial } from '#shared/tutorials.ts';

// Marketplaces come and go: ask the local post office which one still runs.
export default {
  id: 'sell-online-farm-products',
  topic: 'buying-and-selling',
  title: 'Đăng bán nông sản, hàng quê trên mạng và sàn',
  audience: 'Nông dân, hợp tác xã, người làm bánh kẹo, hàng OCOP',
  prerequisites: ['Có điện thoại chụp ảnh', 'Có tài khoản ngân hàng'],
  documents: ['Căn cước', 'Giấy chứng nhận sản phẩm (OCOP, VietGAP) nếu có'],
  inPerson: 'Nên ra bưu điện xã, hoặc nhờ tổ của thôn, để lập gian hàng và xác thực căn cước.',
  steps: [
    {
      text: 'Chọn nơi bán: sàn (chợ trên mạng) của bưu điện, Shopee, TikTok Shop, Facebook hay Zalo.',
      worked: 'Bà con đã chọn được một nơi để bán trước.',
      picture: { scene: 'choice', label: 'Chọn nơi bán' },
    },
    {
      text: 'Nhờ bưu điện xã hoặc tổ của thôn lập gian hàng và xác thực căn cước.',
      worked: 'Trên máy hiện gian hàng mang tên bà con.',
      picture: { scene: 'shop', label: 'Gian hàng' },
    },
    {
      text: 'Chụp hàng ngoài trời sáng, cho thấy rõ hàng thật.',
      worked: 'Ảnh sáng, không mờ, nhìn rõ món hàng.',
      picture: { scene: 'camera', label: 'Hàng thật' },
    },
    {
      text: 'Viết tên hàng, quy cách (nặng bao nhiêu, gói thế nào), giá, nơi làm ra, hạn dùng.',
      worked: 'Người lạ đọc là biết hàng gì, giá bao nhiêu, làm ở đâu.',
      picture: { scene: 'form', label: 'Tên hàng' },
    },
    {
      text: 'Đăng ảnh và lời giới thiệu lên gian hàng.',
      worked: 'Món hàng hiện trong gian hàng, có ảnh và giá.',
      picture: { scene: 'upload', label: 'Đăng ảnh' },
    },
    {
      text: 'Xem và trả lời khách hằng ngày.',
      worked: 'Không còn câu nào của khách mà mình chưa trả lời.',
      picture: { scene: 'chat', label: 'Trả lời khách' },
    },
    {
      text: 'Đóng gói chắc, ghi rõ hàng dễ dập.',
      worked: 'Lắc nhẹ gói hàng không thấy xô lệch, ngoài gói có ghi rõ.',
      picture: { scene: 'parcel', label: 'Hàng dễ dập' },
    },
    {
      text: 'Giao cho bưu tá và giữ mã vận đơn (mã gửi hàng).',
      worked: 'Trong tay bà con có mã vận đơn của gói hàng.',
      picture: { scene: 'papers', label: 'Mã vận đơn' },
    },
    {
      text: 'Nhận tiền và ghi sổ để khai thuế.',
      worked: 'Tiền đã về, trong sổ có thêm dòng ghi lần bán này.',
      picture: { scene: 'notebook', label: 'Ghi sổ' },
    },
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
