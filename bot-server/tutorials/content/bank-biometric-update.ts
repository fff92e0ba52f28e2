import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'bank-biometric-update',
  topic: 'money-and-tax',
  title: 'Cập nhật căn cước, khuôn mặt ở ngân hàng để không bị dừng giao dịch',
  audience: 'Người có tài khoản ngân hàng, người già nhận lương hưu qua thẻ',
  prerequisites: ['Có ứng dụng ngân hàng, hoặc ra được quầy'],
  documents: ['Căn cước gắn chip còn hạn'],
  inPerson: null,
  steps: [
    {
      text: 'Mở ứng dụng ngân hàng, tìm mục cập nhật giấy tờ hoặc sinh trắc học (khuôn mặt).',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Chụp hai mặt căn cước ở chỗ sáng.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Quét chip căn cước bằng NFC (áp thẻ vào lưng máy), hoặc chọn lấy dữ liệu qua VNeID nếu có.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Chụp khuôn mặt ở chỗ đủ sáng, bỏ kính và khẩu trang.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Nhập mã OTP ngân hàng gửi về và chờ báo thành công.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Nếu 2–3 lần vẫn không được, mang căn cước ra quầy.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Nếu người nhà yếu không đi được, gọi ngân hàng hỏi hỗ trợ tại nhà.',
      worked: '',
      picture: { scene: 'read' },
    },
  ],
  commonErrors: [
    {
      problem: 'Báo mặt không khớp',
      fix: 'Ảnh trên căn cước quá cũ: ra quầy, có thể phải đổi thẻ.',
    },
    { problem: 'Máy không có NFC', fix: 'Dùng cách lấy dữ liệu qua VNeID, hoặc ra quầy.' },
    { problem: 'Đang dùng chứng minh thư hoặc hộ chiếu', fix: 'Phải đổi sang căn cước tại quầy.' },
    { problem: 'Bị dừng chuyển, rút tiền', fix: 'Cập nhật xong là mở lại.' },
  ],
  safety: 'Ngân hàng không gọi video để “quét mặt hộ” và không gửi link cập nhật.',
  handOff:
    'Nhờ tổ giúp khi người nhà bị liệt hoặc không còn minh mẫn: việc này ngân hàng phải xử lý riêng.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
