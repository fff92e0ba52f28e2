import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'vneid-social-benefit-account',
  topic: 'vneid',
  title: 'Gắn tài khoản ngân hàng để nhận tiền hỗ trợ, trợ cấp qua VNeID',
  audience: 'Người hưởng lương hưu, trợ cấp, người có công, hộ được tặng quà',
  prerequisites: [
    'Tài khoản VNeID mức 2',
    'Tài khoản ngân hàng (hoặc ví, tiền di động được hỗ trợ) đứng tên mình',
  ],
  documents: ['Số tài khoản ngân hàng', 'Thẻ căn cước'],
  inPerson: 'Chỉ khi ngân hàng từ chối liên kết mới phải ra ngân hàng cập nhật thông tin căn cước.',
  steps: [
    {
      text: 'Mở VNeID, vào “An sinh xã hội”.',
      worked: 'Màn hình mở phần “An sinh xã hội”.',
      picture: { scene: 'menu', label: 'An sinh xã hội' },
    },
    {
      text: 'Chọn “Tài khoản hưởng an sinh xã hội”.',
      worked: 'Màn hình hiện ô nhập passcode 6 số.',
      picture: { scene: 'menu', label: 'Tài khoản hưởng an sinh' },
    },
    {
      text: 'Nhập passcode (6 số bí mật của VNeID).',
      worked: 'Màn hình mở chỗ có nút “Thêm tài khoản”.',
      picture: { scene: 'code', label: 'Passcode' },
    },
    {
      text: 'Chọn “Thêm tài khoản”, rồi chọn đúng ngân hàng của mình.',
      worked: 'Tên ngân hàng của mình hiện trong ô.',
      picture: { scene: 'button', label: 'Thêm tài khoản' },
    },
    {
      text: 'Nhập số tài khoản; nếu ngân hàng còn lưu chứng minh thư 9 số thì nhập cả số đó.',
      worked: 'Số trong ô giống hệt số tài khoản của mình.',
      picture: { scene: 'form', label: 'Số tài khoản' },
    },
    {
      text: 'Kiểm tra lại tên và số, rồi bấm “Gửi yêu cầu”.',
      worked: 'Màn hình báo đã gửi yêu cầu.',
      picture: { scene: 'button', label: 'Gửi yêu cầu' },
    },
    {
      text: 'Chờ đến khi trạng thái chuyển sang đã liên kết.',
      worked: 'Bên tài khoản của mình có chữ đã liên kết.',
      picture: { scene: 'status', label: 'Đã liên kết' },
    },
    {
      text: 'Nếu không có tài khoản, báo trưởng thôn để nhận tiền mặt.',
      worked: 'Trưởng thôn đã biết bà con cần nhận tiền mặt.',
      picture: { scene: 'person', label: 'Trưởng thôn' },
    },
  ],
  commonErrors: [
    {
      problem: 'Ngân hàng từ chối liên kết',
      fix: 'Thông tin ở ngân hàng chưa khớp với căn cước: ra ngân hàng cập nhật.',
    },
    {
      problem: 'Mới mức 1 nên không vào được',
      fix: 'Làm mức 2 trước, xem bài «Làm và kích hoạt tài khoản định danh mức 2».',
    },
    {
      problem: 'Ngân hàng của mình không có trong danh sách',
      fix: 'Mở tài khoản ở ngân hàng có hỗ trợ, hoặc nhận tiền mặt.',
    },
    {
      problem: 'Tiền của cả hộ về chủ hộ',
      fix: 'Quà chung thường trả theo hộ: chủ hộ hoặc người được uỷ quyền nhận.',
    },
  ],
  safety: 'Không ai thu phí để “kích hoạt nhận tiền”. Không bấm link nhận quà.',
  handOff: 'Nhờ tổ giúp khi không có tên trong danh sách, hoặc muốn hỏi lại về mức hưởng.',
  related: ['vneid-level2-activate'],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
