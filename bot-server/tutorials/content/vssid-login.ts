import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'vssid-login',
  topic: 'insurance-and-signature',
  title: 'Vào VssID xem bảo hiểm xã hội, sổ BHXH điện tử',
  audience: 'Người lao động, người hưởng lương hưu',
  prerequisites: ['VNeID mức 2, hoặc còn nhớ mật khẩu VssID'],
  documents: ['Mã số bảo hiểm xã hội (BHXH), nay dùng chung số định danh'],
  inPerson: null,
  steps: [
    {
      text: 'Cài VssID từ kho chính thức và cập nhật bản mới.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Mở VssID, chọn đăng nhập bằng tài khoản định danh điện tử.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Khi máy chuyển sang VNeID, đăng nhập rồi bấm đồng ý.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Quay lại VssID, xem quá trình tham gia.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Xem thẻ bảo hiểm y tế, thông tin hưởng, sổ điện tử.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Nếu muốn khỏi dùng hai ứng dụng, xem BHXH ngay trong VNeID.',
      worked: '',
      picture: { scene: 'read' },
    },
  ],
  commonErrors: [
    {
      problem: 'Quên mật khẩu, email đăng ký đã bỏ',
      fix: 'Vào bằng tài khoản VNeID thay cho mật khẩu.',
    },
    {
      problem: 'Báo chưa có tài khoản giao dịch',
      fix: 'Đăng ký tài khoản với BHXH trước, theo màn hình hướng dẫn.',
    },
    { problem: 'Nhập sai quá 5 lần bị khoá', fix: 'Đợi rồi thử lại, hoặc gọi cơ quan BHXH.' },
    { problem: 'Quá trình đóng bị thiếu', fix: 'Hỏi công ty và cơ quan BHXH.' },
    {
      problem: 'Không có sổ giấy, thẻ giấy',
      fix: 'Từ 13/02/2026 sổ BHXH, thẻ bảo hiểm y tế có bản điện tử, xem trên VNeID mức 2 hoặc VssID.',
    },
  ],
  safety: 'BHXH không nhắn tin xin mã OTP, không thu phí tăng lương hưu.',
  handOff: 'Nhờ tổ giúp khi cần chốt sổ, rút một lần, hoặc bị ghi sai thời gian đóng.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
