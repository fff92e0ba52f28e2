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
    {
      text: 'Mở VNeID, vào “Ví giấy tờ”.',
      worked: 'Ví giấy tờ mở ra, có khi máy hỏi passcode 6 số trước.',
      picture: { scene: 'menu', label: 'Ví giấy tờ' },
    },
    {
      text: 'Bấm “Tích hợp thông tin”, chọn “Tạo mới yêu cầu”.',
      worked: 'Màn hình mở yêu cầu mới, có chỗ chọn loại giấy tờ.',
      picture: { scene: 'button', label: 'Tích hợp thông tin' },
    },
    {
      text: 'Chọn “Giấy phép lái xe” hoặc “Đăng ký xe”.',
      worked: 'Màn hình hiện các ô để điền thông tin.',
      picture: { scene: 'choice', label: 'Giấy phép lái xe' },
    },
    {
      text: 'Nhập số giấy phép và hạng bằng đúng như trên thẻ.',
      worked: 'Trong các ô là số và hạng giống hệt trên thẻ.',
      picture: { scene: 'form', label: 'Số giấy phép' },
    },
    {
      text: 'Bấm “Gửi yêu cầu”.',
      worked: 'Màn hình báo đã gửi yêu cầu.',
      picture: { scene: 'button', label: 'Gửi yêu cầu' },
    },
    {
      text: 'Chờ đến khi trong ví hiện chữ đã xác thực.',
      worked: 'Trong ví hiện giấy vừa gửi, có chữ đã xác thực.',
      picture: { scene: 'status', label: 'Đã xác thực' },
    },
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
