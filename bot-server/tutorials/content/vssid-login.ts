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
      text: 'Cài VssID từ kho ứng dụng chính thức và cập nhật bản mới.',
      worked: 'Trên màn hình máy có hình ứng dụng VssID.',
      picture: { scene: 'store', label: 'VssID' },
    },
    {
      text: 'Mở VssID, chọn đăng nhập bằng tài khoản định danh điện tử.',
      worked: 'Máy tự chuyển sang VNeID.',
      picture: { scene: 'button', label: 'Tài khoản định danh điện tử' },
    },
    {
      text: 'Khi máy chuyển sang VNeID, đăng nhập rồi bấm đồng ý.',
      worked: 'Màn hình báo đăng nhập được hoặc tự về lại VssID.',
      picture: { scene: 'button', label: 'Đồng ý' },
    },
    {
      text: 'Quay lại VssID, xem quá trình tham gia.',
      worked: 'Màn hình hiện những năm tháng mình đã đóng bảo hiểm.',
      picture: { scene: 'menu', label: 'Quá trình tham gia' },
    },
    {
      text: 'Xem thẻ bảo hiểm y tế, thông tin hưởng (tiền được hưởng), sổ điện tử.',
      worked: 'Bấm vào mục nào thì đọc được mục đó.',
      picture: { scene: 'card', label: 'Thẻ bảo hiểm y tế' },
    },
    {
      text: 'Nếu muốn khỏi dùng hai ứng dụng, xem BHXH ngay trong VNeID.',
      worked: 'Phần bảo hiểm xã hội hiện ngay trong VNeID.',
      picture: { scene: 'app-icon', label: 'VNeID' },
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
      fix: 'Sổ BHXH, thẻ bảo hiểm y tế nay có bản điện tử, xem trên VNeID mức 2 hoặc VssID.',
    },
  ],
  safety: 'BHXH không nhắn tin xin mã OTP, không thu phí tăng lương hưu.',
  handOff: 'Nhờ tổ giúp khi cần chốt sổ, rút một lần, hoặc bị ghi sai thời gian đóng.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
