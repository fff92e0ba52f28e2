import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'dvc-fix-returned-dossier',
  topic: 'public-services',
  title: 'Hồ sơ bị trả lại, đòi bổ sung thì sửa sao',
  audience: 'Bà con có hồ sơ bị từ chối, bị yêu cầu bổ sung',
  prerequisites: ['Đăng nhập được tài khoản đã nộp'],
  documents: ['Giấy tờ bị nêu là thiếu'],
  inPerson: null,
  steps: [
    { text: 'Đăng nhập, mở đúng hồ sơ bị trả.', worked: '', picture: { scene: 'read' } },
    { text: 'Đọc hết phần lý do và chép ra giấy.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Chuẩn bị lại giấy hoặc ảnh đúng như họ yêu cầu.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Bấm “Bổ sung”, đừng nộp hồ sơ mới nếu hồ sơ cũ chưa bị huỷ.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Tải tệp mới lên và ghi chú đã sửa gì.', worked: '', picture: { scene: 'read' } },
    { text: 'Gửi lại và xem ngày hẹn mới.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Nếu không hiểu lý do, gọi bộ phận một cửa và đọc mã hồ sơ.',
      worked: '',
      picture: { scene: 'read' },
    },
  ],
  commonErrors: [
    {
      problem: 'Mỗi lần trả một lý do khác',
      fix: 'Xin cán bộ liệt kê hết một lần; nhờ người của tổ đi cùng.',
    },
    { problem: 'Không thấy nút “Bổ sung”', fix: 'Hồ sơ đã bị đóng, phải nộp lại từ đầu.' },
    { problem: 'Hạn bổ sung đã qua', fix: 'Nộp lại hồ sơ mới.' },
  ],
  safety: 'Ai gọi xin tiền để “thông hồ sơ” là làm sai hoặc lừa đảo.',
  handOff: 'Nhờ tổ giúp khi bị trả nhiều lần, hoặc không đồng ý với lý do trả.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'medium',
} satisfies Tutorial;
