import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'scam-emergency',
  topic: 'safety',
  title: 'Lỡ bấm link, cài ứng dụng lạ, chuyển tiền cho kẻ lừa: làm ngay',
  audience: 'Bà con vừa bấm đường dẫn (link) lạ, vừa bị lừa hoặc nghi bị lừa',
  prerequisites: ['Mượn được điện thoại khác'],
  documents: ['Căn cước', 'Biên lai, tin nhắn'],
  inPerson:
    'Trình báo phải ra Công an xã, mang căn cước và biên lai; máy bị dính thì mang đi nhờ khôi phục cài đặt gốc.',
  steps: [
    {
      text: 'Tắt mạng chiếc máy bị dính: bật chế độ máy bay (hình chiếc máy bay).',
      worked: 'Góc trên màn hình hiện hình chiếc máy bay; bài này vẫn đọc tiếp được.',
      picture: { scene: 'switch', label: 'Chế độ máy bay' },
    },
    {
      text: 'Dùng máy khác gọi ngân hàng (số in sau thẻ ATM) xin khoá tài khoản.',
      worked: 'Người của ngân hàng trả lời là đã khoá tài khoản.',
      picture: { scene: 'call', label: 'Gọi ngân hàng' },
    },
    {
      text: 'Gọi 1900 0368 xin khoá định danh, rồi gọi nhà mạng xin khoá SIM.',
      worked: 'Cả hai nơi đều trả lời là đã khoá giúp bà con.',
      picture: { scene: 'call', label: 'Khoá định danh' },
    },
    {
      text: 'Giữ tin nhắn, biên lai làm bằng chứng, không xoá, lấy máy khác chụp lại nếu được.',
      worked: 'Tin nhắn và biên lai còn nguyên, không mất cái nào.',
      picture: { scene: 'message', label: 'Bằng chứng' },
    },
    {
      text: 'Ghi các việc còn lại ra giấy rồi tắt nguồn chiếc máy bị dính.',
      worked: 'Màn hình máy bị dính tối đen, chạm vào không sáng lên nữa.',
      picture: { scene: 'notebook', label: 'Các việc còn lại' },
    },
    {
      text: 'Ra Công an xã trình báo, mang theo căn cước và biên lai.',
      worked: 'Công an xã đã nghe và ghi lại lời trình báo của bà con.',
      picture: { scene: 'office', label: 'Công an xã' },
    },
    {
      text: 'Trình báo xong, mang máy đi khôi phục cài đặt gốc (xoá sạch như máy mới), vì chỉ gỡ ứng dụng là chưa đủ.',
      worked: 'Máy bật lên như lúc mới mua, không còn ứng dụng lạ.',
      picture: { scene: 'settings', label: 'Khôi phục cài đặt gốc' },
    },
    {
      text: 'Đổi hết mật khẩu bằng một máy sạch, không phải chiếc máy bị dính.',
      worked: 'Bà con vào được từng tài khoản bằng mật khẩu mới.',
      picture: { scene: 'password', label: 'Đổi hết mật khẩu' },
    },
    {
      text: 'Chỉ mở lại ứng dụng ngân hàng sau khi máy đã sạch.',
      worked: 'Ứng dụng ngân hàng chỉ nằm trên chiếc máy đã sạch.',
      picture: { scene: 'lock', label: 'Ngân hàng' },
    },
  ],
  commonErrors: [
    {
      problem: 'Đã gỡ ứng dụng rồi dùng tiếp',
      fix: 'Phần mềm xấu (mã độc) có thể vẫn còn: đã có người mất thêm 800 triệu vì vậy.',
    },
    { problem: 'Có người nhận lấy lại tiền giúp', fix: 'Đó là lừa lần hai.' },
    {
      problem: 'Xấu hổ không dám báo',
      fix: 'Không ai chê trách mình đâu; báo sớm mới có cơ giữ được tiền.',
    },
  ],
  safety:
    'Không ai hứa chắc lấy lại được tiền; ai hứa thế là kẻ lừa. Nói ngay với người nhà, tổ và công an, đừng chịu một mình.',
  handOff: 'Luôn báo tổ ngay, dù chỉ mới nghi: người của tổ sẽ làm cùng bà con.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
