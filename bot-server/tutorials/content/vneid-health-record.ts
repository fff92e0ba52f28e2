import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'vneid-health-record',
  topic: 'vneid',
  title: 'Mở sổ sức khoẻ điện tử trên VNeID',
  audience: 'Bà con hay đi khám, người bệnh lâu năm, bố mẹ có con nhỏ',
  prerequisites: [
    'Tài khoản VNeID mức 2',
    'VNeID đã cập nhật bản mới',
    'Đã có thẻ bảo hiểm y tế (BHYT) trong ví giấy tờ',
  ],
  documents: ['Số thẻ BHYT'],
  inPerson: null,
  steps: [
    {
      text: 'Vào kho ứng dụng, cập nhật VNeID lên bản mới nhất.',
      worked: 'Cạnh tên VNeID trong kho không còn nút “Cập nhật”.',
      picture: { scene: 'store', label: 'Cập nhật' },
    },
    {
      text: 'Đăng nhập, bấm “Sổ sức khoẻ điện tử” ở trang chủ.',
      worked: 'Màn hình hiện ô nhập passcode 6 số.',
      picture: { scene: 'menu', label: 'Sổ sức khoẻ điện tử' },
    },
    {
      text: 'Nhập passcode (6 số bí mật của VNeID).',
      worked: 'Sổ mở ra, lần đầu thì hỏi mình có đồng ý không.',
      picture: { scene: 'code', label: 'Passcode' },
    },
    {
      text: 'Đọc rồi bấm đồng ý cho đưa (tích hợp) dữ liệu sức khoẻ vào VNeID.',
      worked: 'Màn hình hiện các mục trong sổ sức khoẻ.',
      picture: { scene: 'tick', label: 'Đồng ý' },
    },
    {
      text: 'Xem lịch sử khám, đơn thuốc, giấy chuyển tuyến, hẹn khám lại.',
      worked: 'Bấm vào mục nào thì đọc được mục đó.',
      picture: { scene: 'papers', label: 'Lịch sử khám' },
    },
    {
      text: 'Khi đến viện, mở sổ cho nhân viên y tế xem.',
      worked: 'Nhân viên y tế đọc được sổ ngay trên máy của mình.',
      picture: { scene: 'person', label: 'Nhân viên y tế' },
    },
  ],
  commonErrors: [
    {
      problem: 'Sổ trống trơn, không có dữ liệu',
      fix: 'Nơi khám chưa đưa dữ liệu lên, hoặc lần khám đó không dùng BHYT; hỏi bệnh viện.',
    },
    {
      problem: 'Chưa có thẻ BHYT trong ví',
      fix: 'Làm trước bài «Đưa thẻ bảo hiểm y tế vào VNeID để đi khám».',
    },
    {
      problem: 'Không xem được sổ của con',
      fix: 'Xem mục người phụ thuộc; chưa có thì làm trước bài «Lập định danh cho con dưới 14 tuổi».',
    },
  ],
  safety:
    'Bệnh án là chuyện riêng cần giữ kín: không chụp gửi vào nhóm chung, không gửi qua tin nhắn.',
  handOff:
    'Nhờ tổ giúp khi bệnh viện vẫn đòi sổ giấy dù đã có dữ liệu, hoặc thông tin bệnh bị ghi sai.',
  related: ['vneid-add-health-card', 'vneid-child-account'],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
