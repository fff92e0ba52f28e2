import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'vneid-add-driving-licence',
  topic: 'vneid',
  title: 'Đưa bằng lái, đăng ký xe vào VNeID',
  audience: 'Người lái xe máy, ô tô',
  prerequisites: ['Tài khoản VNeID mức 2'],
  documents: ['Bằng lái xe (thẻ nhựa)', 'Giấy đăng ký xe'],
  inPerson: null,
  steps: [
    { text: 'Mở VNeID, vào “Ví giấy tờ”.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Bấm “Tích hợp thông tin”, chọn “Tạo mới yêu cầu”.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Chọn “Giấy phép lái xe” hoặc “Đăng ký xe”.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Nhập số giấy phép và hạng bằng đúng như trên thẻ.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Bấm “Gửi yêu cầu”.', worked: '', picture: { scene: 'read' } },
    { text: 'Chờ đến khi trong ví hiện chữ đã xác thực.', worked: '', picture: { scene: 'read' } },
  ],
  commonErrors: [
    {
      problem: 'Báo thông tin không khớp',
      fix: 'Bằng cấp theo chứng minh thư 9 số hoặc dữ liệu cũ thì phải đồng bộ lại, có khi phải đổi bằng.',
    },
    { problem: 'Bằng lái bìa giấy cũ', fix: 'Đổi sang thẻ nhựa (PET) rồi tích hợp.' },
    { problem: 'Yêu cầu bị từ chối', fix: 'Xem lý do ghi trong yêu cầu, sửa theo đó rồi gửi lại.' },
  ],
  safety: 'Không trả tiền cho dịch vụ “đồng bộ bằng lái” trên mạng.',
  handOff: 'Nhờ tổ giúp khi bằng lái không có dữ liệu trên hệ thống.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'medium',
} satisfies Tutorial;
