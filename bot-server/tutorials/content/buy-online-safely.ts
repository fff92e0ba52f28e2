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
      worked: 'Bà con đã biết người mua trước khen hay chê shop này.',
      picture: { scene: 'shop', label: 'Đánh giá' },
    },
    {
      text: 'Chọn cách trả tiền khi nhận hàng và được xem hàng trước.',
      worked: 'Đơn hàng ghi là trả tiền khi nhận hàng.',
      picture: { scene: 'choice', label: 'Trả tiền khi nhận hàng' },
    },
    {
      text: 'Ghi lại mã đơn và nói cho người nhà biết mình đặt gì.',
      worked: 'Mã đơn đã nằm trong sổ, người nhà đã biết.',
      picture: { scene: 'notebook', label: 'Mã đơn' },
    },
    {
      text: 'Khi có cuộc gọi giao hàng, hỏi mã đơn và tên món.',
      worked: 'Người gọi đọc đúng mã đơn và tên món bà con đã đặt.',
      picture: { scene: 'call', label: 'Giao hàng' },
    },
    {
      text: 'Đừng chuyển khoản cho người giao hàng (shipper) khi chưa cầm hàng.',
      worked: 'Bà con đã cầm hàng trên tay rồi mới trả tiền.',
      picture: { scene: 'warning', label: 'Chưa cầm hàng' },
    },
    {
      text: 'Quay video lúc mở hộp.',
      worked: 'Trong máy có đoạn video thấy rõ cái hộp và món hàng.',
      picture: { scene: 'parcel' },
    },
    {
      text: 'Nếu hàng sai, bấm “Trả hàng/Hoàn tiền” trong ứng dụng khi còn hạn.',
      worked: 'Ứng dụng báo đã nhận yêu cầu của bà con.',
      picture: { scene: 'button', label: 'Trả hàng/Hoàn tiền' },
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
