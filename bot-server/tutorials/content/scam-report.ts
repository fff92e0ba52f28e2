import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'scam-report',
  topic: 'safety',
  title: 'Báo số lừa đảo, tin nhắn rác (156, 5656)',
  audience: 'Bà con nhận cuộc gọi, tin nhắn lạ',
  prerequisites: ['Còn lưu số, tin nhắn'],
  documents: ['Ảnh chụp màn hình'],
  inPerson:
    'Đã mất tiền thì ra Công an xã trình báo; chỉ báo số lừa đảo thì làm ngay trên điện thoại.',
  steps: [
    {
      text: 'Chép ra giấy số đã gọi hoặc nhắn cho mình.',
      worked: 'Trên giấy có đủ số đã gọi hoặc nhắn.',
      picture: { scene: 'notebook', label: 'Số đã gọi' },
    },
    {
      text: 'Với cuộc gọi lừa đảo, soạn tin LD (số đó) (nội dung) rồi gửi đến 156 hoặc 5656.',
      worked: 'Tin nhắn hiện là đã gửi đến 156 hoặc 5656.',
      picture: { scene: 'message', label: 'LD (số đó) (nội dung)' },
    },
    {
      text: 'Với cuộc gọi rác, soạn tin V (số đó) (nội dung) rồi gửi đến 156 hoặc 5656.',
      worked: 'Tin nhắn đã gửi đi, không bị trả lời là sai cú pháp.',
      picture: { scene: 'message', label: 'V (số đó) (nội dung)' },
    },
    {
      text: 'Với tin nhắn rác, soạn tin S (số đó) (nội dung) rồi gửi đến 156 hoặc 5656.',
      worked: 'Tin nhắn đã gửi đi, không bị trả lời là sai cú pháp.',
      picture: { scene: 'message', label: 'S (số đó) (nội dung)' },
    },
    {
      text: 'Nếu thấy khó soạn tin, gọi 156 và kể lại.',
      worked: 'Bà con đã kể xong chuyện và đọc số lừa đảo cho 156.',
      picture: { scene: 'call', label: '156' },
    },
    {
      text: 'Mở lịch sử cuộc gọi, tìm số đó và chặn lại.',
      worked: 'Số đó không gọi vào máy mình được nữa.',
      picture: { scene: 'menu', label: 'Lịch sử cuộc gọi' },
    },
    {
      text: 'Nếu đã mất tiền, ra Công an xã và xem bài «Lỡ bấm link, cài ứng dụng lạ, chuyển tiền cho kẻ lừa: làm ngay».',
      worked: 'Công an xã đã nghe và ghi lại lời trình báo của bà con.',
      picture: { scene: 'office', label: 'Công an xã' },
    },
  ],
  commonErrors: [
    {
      problem: 'Nhắn báo mà bị trả lời sai cú pháp',
      fix: 'Để dấu cách giữa các phần, có ngoặc; hoặc gọi 156.',
    },
    { problem: 'Không nhớ số', fix: 'Xem lại lịch sử cuộc gọi.' },
  ],
  safety: 'Nhắn, gọi tới hai đầu số này không mất tiền.',
  handOff: 'Báo tổ ngay khi đang bị đe doạ, tống tiền.',
  related: ['scam-emergency'],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
