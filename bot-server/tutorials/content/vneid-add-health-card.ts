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
    { text: 'Mở VNeID, vào “Ví giấy tờ”.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Xem đã có thẻ BHYT chưa; có rồi thì chỉ cần bấm vào để mở.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Nếu chưa có, bấm “Tích hợp thông tin”, chọn “Tạo mới yêu cầu”.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Chọn “Thẻ bảo hiểm y tế”.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Nhập số thẻ và nơi cấp, rồi đánh dấu xác nhận.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Bấm “Gửi yêu cầu” và chờ duyệt.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Khi đi khám, mở thẻ trên VNeID hoặc đưa căn cước gắn chip.',
      worked: '',
      picture: { scene: 'read' },
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
