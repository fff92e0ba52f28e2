import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'vneid-add-health-card',
  topic: 'vneid',
  title: 'Đưa thẻ bảo hiểm y tế vào VNeID để đi khám',
  audience: 'Bà con có bảo hiểm y tế (BHYT), người nhà đưa người già đi khám',
  prerequisites: ['Tài khoản VNeID mức 2', 'Nhớ passcode (6 số bí mật của VNeID)'],
  documents: ['Số thẻ BHYT hoặc mã số bảo hiểm xã hội'],
  inPerson: null,
  steps: [
    {
      text: 'Mở VNeID, vào “Ví giấy tờ”.',
      worked: 'Ví giấy tờ mở ra, có khi máy hỏi passcode 6 số trước.',
      picture: { scene: 'menu', label: 'Ví giấy tờ' },
    },
    {
      text: 'Xem đã có thẻ BHYT chưa; có rồi thì chỉ cần bấm vào để mở.',
      worked: 'Thẻ mở ra, hoặc bà con biết chắc trong ví chưa có thẻ.',
      picture: { scene: 'card', label: 'Thẻ BHYT' },
    },
    {
      text: 'Nếu chưa có, bấm “Tích hợp thông tin”, chọn “Tạo mới yêu cầu”.',
      worked: 'Màn hình mở yêu cầu mới, có chỗ chọn loại giấy tờ.',
      picture: { scene: 'button', label: 'Tích hợp thông tin' },
    },
    {
      text: 'Chọn “Thẻ bảo hiểm y tế”.',
      worked: 'Màn hình hiện ô nhập số thẻ.',
      picture: { scene: 'choice', label: 'Thẻ bảo hiểm y tế' },
    },
    {
      text: 'Nhập số thẻ và nơi cấp, rồi đánh dấu xác nhận.',
      worked: 'Các ô đã điền đủ, chỗ xác nhận có dấu tích.',
      picture: { scene: 'form', label: 'Số thẻ' },
    },
    {
      text: 'Bấm “Gửi yêu cầu” và chờ duyệt.',
      worked: 'Màn hình báo đã gửi; duyệt xong thì thẻ hiện trong ví.',
      picture: { scene: 'button', label: 'Gửi yêu cầu' },
    },
    {
      text: 'Khi đi khám, mở thẻ trên VNeID hoặc đưa căn cước gắn chip.',
      worked: 'Nơi khám xem thẻ và làm thủ tục khám cho bà con.',
      picture: { scene: 'card', label: 'Mở thẻ trên VNeID' },
    },
  ],
  commonErrors: [
    {
      problem: 'Đã gửi mà chưa hiện thẻ',
      fix: 'Dữ liệu thẻ chưa khớp với số định danh: hỏi cơ quan bảo hiểm xã hội.',
    },
    {
      problem: 'Thẻ hết hạn',
      fix: 'Gia hạn thẻ BHYT; ứng dụng chỉ hiện theo dữ liệu của cơ quan bảo hiểm.',
    },
    {
      problem: 'Đến viện thì mạng lỗi',
      fix: 'Đưa căn cước gắn chip, hoặc đọc mã số thẻ để nơi khám tra giúp.',
    },
    {
      problem: 'Thẻ ghi sai tên, sai ngày sinh',
      fix: 'Đề nghị cơ quan bảo hiểm xã hội sửa; mình không tự sửa được trong ứng dụng.',
    },
  ],
  safety: 'Ai gọi bảo “cập nhật VssID, cập nhật BHYT để nhận tiền” đều là lừa đảo.',
  handOff: 'Nhờ tổ giúp khi bị từ chối khám, hoặc thông tin thẻ bị sai.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
