import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'dvc-fix-returned-dossier',
  topic: 'public-services',
  title: 'Hồ sơ bị trả lại, đòi bổ sung thì sửa sao',
  audience: 'Bà con có hồ sơ bị từ chối, bị yêu cầu bổ sung',
  prerequisites: ['Đăng nhập được tài khoản đã nộp'],
  documents: ['Giấy tờ bị nêu là thiếu'],
  steps: [
    { text: 'Đăng nhập, mở đúng hồ sơ bị trả.' },
    { text: 'Đọc hết phần lý do và chép ra giấy.' },
    { text: 'Chuẩn bị lại giấy hoặc ảnh đúng như họ yêu cầu.' },
    { text: 'Bấm “Bổ sung”, đừng nộp hồ sơ mới nếu hồ sơ cũ chưa bị huỷ.' },
    { text: 'Tải tệp mới lên và ghi chú đã sửa gì.' },
    { text: 'Gửi lại và xem ngày hẹn mới.' },
    { text: 'Nếu không hiểu lý do, gọi bộ phận một cửa và đọc mã hồ sơ.' },
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
