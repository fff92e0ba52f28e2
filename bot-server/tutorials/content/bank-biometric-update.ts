import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'bank-biometric-update',
  topic: 'money-and-tax',
  title: 'Cập nhật căn cước, khuôn mặt ở ngân hàng để không bị dừng giao dịch',
  audience: 'Người có tài khoản ngân hàng, người già nhận lương hưu qua thẻ',
  prerequisites: ['Có ứng dụng ngân hàng, hoặc ra được quầy'],
  documents: ['Căn cước gắn chip còn hạn'],
  inPerson:
    'Nếu làm trên điện thoại không được, mang căn cước ra quầy ngân hàng; người yếu thì gọi hỏi làm tại nhà.',
  steps: [
    {
      text: 'Mở ứng dụng ngân hàng, tìm mục cập nhật giấy tờ hoặc sinh trắc học (khuôn mặt).',
      worked: 'Màn hình hiện trang cập nhật, có chỗ chụp giấy tờ.',
      picture: { scene: 'menu', label: 'Sinh trắc học' },
    },
    {
      text: 'Chụp hai mặt căn cước ở chỗ sáng.',
      worked: 'Ảnh hai mặt thẻ hiện rõ, đọc được chữ, không bị loá.',
      picture: { scene: 'camera' },
    },
    {
      text: 'Quét chip căn cước bằng NFC (áp thẻ vào lưng máy), hoặc chọn lấy dữ liệu qua VNeID nếu có.',
      worked: 'Màn hình báo đã đọc xong thẻ, hoặc đã lấy xong dữ liệu.',
      picture: { scene: 'chip', label: 'NFC' },
    },
    {
      text: 'Chụp khuôn mặt ở chỗ đủ sáng, bỏ kính và khẩu trang.',
      worked: 'Mặt mình nằm gọn trong khung, màn hình chuyển sang bước sau.',
      picture: { scene: 'face' },
    },
    {
      text: 'Nhập mã OTP (mã trong tin nhắn ngân hàng gửi về), rồi chờ báo thành công.',
      worked: 'Màn hình báo cập nhật thành công.',
      picture: { scene: 'code', label: 'Mã OTP' },
    },
    {
      text: 'Nếu làm 2–3 lần vẫn không được, mang căn cước ra quầy ngân hàng.',
      worked: 'Nhân viên ở quầy báo đã cập nhật xong cho bà con.',
      picture: { scene: 'office', label: 'Ngân hàng' },
    },
    {
      text: 'Nếu người nhà yếu không đi được, gọi ngân hàng hỏi hỗ trợ tại nhà.',
      worked: 'Ngân hàng nói rõ có đến nhà được không và phải làm gì.',
      picture: { scene: 'call', label: 'Ngân hàng' },
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
