import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'dvc-fix-returned-dossier',
  topic: 'public-services',
  title: 'Hồ sơ bị trả lại, đòi bổ sung thì sửa sao',
  audience: 'Bà con có hồ sơ bị từ chối, bị yêu cầu bổ sung',
  prerequisites: ['Đăng nhập được tài khoản đã nộp'],
  documents: ['Giấy tờ bị nêu là thiếu'],
  inPerson:
    'Nếu bị trả nhiều lần, đến bộ phận một cửa hỏi cho hết các lý do; nhờ người của tổ đi cùng.',
  steps: [
    {
      text: 'Đăng nhập, mở đúng hồ sơ bị trả.',
      worked: 'Hồ sơ mở ra, có dòng báo bị trả hoặc cần bổ sung.',
      picture: { scene: 'status', label: 'Hồ sơ bị trả' },
    },
    {
      text: 'Đọc hết phần lý do và chép ra giấy.',
      worked: 'Tờ giấy ghi đủ các lý do, không sót dòng nào.',
      picture: { scene: 'notebook', label: 'Lý do' },
    },
    {
      text: 'Nếu không hiểu lý do, gọi bộ phận một cửa và đọc mã hồ sơ.',
      worked: 'Cán bộ nói rõ thiếu gì, phải sửa chỗ nào.',
      picture: { scene: 'call', label: 'Bộ phận một cửa' },
    },
    {
      text: 'Chuẩn bị lại giấy hoặc ảnh đúng như họ yêu cầu.',
      worked: 'Mỗi lý do đều đã có giấy hoặc ảnh để sửa.',
      picture: { scene: 'papers' },
    },
    {
      text: 'Bấm “Bổ sung”, đừng nộp hồ sơ mới nếu hồ sơ cũ chưa bị huỷ.',
      worked: 'Hồ sơ cũ mở ra, cho sửa và thêm giấy tờ.',
      picture: { scene: 'button', label: 'Bổ sung' },
    },
    {
      text: 'Tải tệp mới lên và ghi chú đã sửa gì.',
      worked: 'Tên tệp mới và lời ghi chú hiện trên màn hình.',
      picture: { scene: 'upload', label: 'Tệp mới' },
    },
    {
      text: 'Gửi lại và xem ngày hẹn mới.',
      worked: 'Màn hình báo đã gửi, có ngày hẹn mới.',
      picture: { scene: 'calendar', label: 'Ngày hẹn mới' },
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
