import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'buy-online-safely',
  topic: 'buying-and-selling',
  title: 'Mua hàng trên mạng không bị lừa',
  audience: 'Người mua hàng qua Facebook, TikTok, Shopee',
  prerequisites: [],
  documents: [],
  inPerson: null,
  steps: [
    {
      text: 'Xem tên shop, lượt bán và cả những đánh giá xấu.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Chọn nhận hàng rồi mới trả tiền, được xem hàng trước.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Ghi lại mã đơn và nói cho người nhà biết mình đặt gì.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Khi có cuộc gọi giao hàng, hỏi mã đơn và tên món.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Không chuyển khoản cho người giao hàng (shipper) khi chưa cầm hàng.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Quay video lúc mở hộp.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Nếu hàng sai, bấm “Trả hàng/Hoàn tiền” trong ứng dụng, làm đúng hạn.',
      worked: '',
      picture: { scene: 'read' },
    },
  ],
  commonErrors: [
    {
      problem: 'Shipper đòi chuyển khoản vì mình không có nhà',
      fix: 'Hẹn giao lại, hoặc nhờ hàng xóm trả tiền mặt.',
    },
    {
      problem: 'Lỡ chuyển rồi bị bảo huỷ “gói hội viên”',
      fix: 'Không bấm link, gọi ngân hàng ngay và xem bài «Lỡ bấm link, cài ứng dụng lạ, chuyển tiền cho kẻ lừa: làm ngay».',
    },
    { problem: 'Shop không cho đổi trả', fix: 'Khiếu nại ngay trong sàn và giữ chứng cứ.' },
  ],
  safety: 'Giá rẻ lạ thường, giục gấp, dẫn ra ngoài sàn đều là dấu hiệu lừa.',
  handOff: 'Báo tổ ngay khi mất số tiền lớn.',
  related: ['scam-emergency'],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
