import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'scam-report',
  topic: 'safety',
  title: 'Báo số lừa đảo, tin nhắn rác (156, 5656)',
  audience: 'Bà con nhận cuộc gọi, tin nhắn lạ',
  prerequisites: ['Còn lưu số, tin nhắn'],
  documents: ['Ảnh chụp màn hình'],
  inPerson: null,
  steps: [
    { text: 'Chép lại số đã gọi hoặc nhắn.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Với cuộc gọi lừa đảo, soạn LD (số đó) (nội dung) gửi 156 hoặc 5656.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Với cuộc gọi rác, soạn V (số đó) (nội dung) gửi 156 hoặc 5656.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Với tin nhắn rác, soạn S (số đó) (nội dung) gửi 156 hoặc 5656.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Hoặc gọi 156 và kể lại.', worked: '', picture: { scene: 'read' } },
    { text: 'Chặn số đó trên máy.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Nếu đã mất tiền, ra Công an xã và xem bài «Lỡ bấm link, cài ứng dụng lạ, chuyển tiền cho kẻ lừa: làm ngay».',
      worked: '',
      picture: { scene: 'read' },
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
