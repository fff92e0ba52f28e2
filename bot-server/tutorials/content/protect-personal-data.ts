import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'protect-personal-data',
  topic: 'safety',
  title: 'Giữ kín căn cước, số điện thoại; quyền xoá dữ liệu của mình',
  audience: 'Mọi người',
  prerequisites: [],
  documents: [],
  inPerson:
    'Nghi bị người khác lấy căn cước của mình đi vay thì đến Công an xã trình báo, mang theo bằng chứng.',
  steps: [
    {
      text: 'Đừng gửi ảnh căn cước, sổ đỏ, sổ sức khoẻ vào nhóm Zalo.',
      worked: 'Nhóm Zalo không có ảnh giấy tờ nào của bà con.',
      picture: { scene: 'warning', label: 'Nhóm Zalo' },
    },
    {
      text: 'Nếu phải gửi, che bớt số và ghi chữ đè lên: chỉ dùng cho việc gì, ngày nào.',
      worked: 'Ảnh đã che bớt số, có dòng chữ nói rõ dùng làm gì.',
      picture: { scene: 'card', label: 'Che bớt số' },
    },
    {
      text: 'Xem quyền của từng ứng dụng, tắt danh bạ, vị trí nếu không cần.',
      worked: 'Danh bạ, vị trí của ứng dụng không cần đã tắt.',
      picture: { scene: 'settings', label: 'Quyền của từng ứng dụng' },
    },
    {
      text: 'Đừng cho mượn, đừng bán tài khoản ngân hàng, SIM.',
      worked: 'Tài khoản và SIM của bà con vẫn do bà con giữ.',
      picture: { scene: 'sim', label: 'SIM' },
    },
    {
      text: 'Hỏi nơi xin dữ liệu để làm gì, vì họ phải nói rõ và mình được quyền không đồng ý.',
      worked: 'Họ đã nói rõ, còn đồng ý hay không là tuỳ bà con.',
      picture: { scene: 'person' },
    },
    {
      text: 'Nếu muốn rút đồng ý hay xoá dữ liệu, gửi yêu cầu cho nơi đang giữ.',
      worked: 'Nơi đang giữ trả lời đã nhận yêu cầu.',
      picture: { scene: 'message', label: 'Xoá dữ liệu' },
    },
    {
      text: 'Nếu nghi bị vay tiền bằng căn cước của mình, báo ngân hàng và công an.',
      worked: 'Ngân hàng và công an đã nhận lời báo của bà con.',
      picture: { scene: 'office', label: 'Công an' },
    },
  ],
  commonErrors: [
    {
      problem: 'Đã lỡ gửi ảnh căn cước cho người lạ',
      fix: 'Báo Công an xã, để ý có khoản nợ lạ không, và xem số SIM đứng tên mình theo bài «Xác nhận số điện thoại của mình trên VNeID, không để bị khoá SIM».',
    },
    { problem: 'Bị gọi đòi nợ dù không vay', fix: 'Không trả, giữ bằng chứng, báo công an.' },
    {
      problem: 'Nơi giữ dữ liệu không trả lời',
      fix: 'Luật yêu cầu phản hồi yêu cầu trong 2 ngày làm việc.',
    },
  ],
  safety: 'Ảnh căn cước, thông tin đăng nhập định danh là dữ liệu nhạy cảm theo luật từ 1/1/2026.',
  handOff: 'Báo tổ ngay khi dữ liệu đã bị dùng để vay tiền, lừa đảo.',
  related: ['sim-confirm-vneid'],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
