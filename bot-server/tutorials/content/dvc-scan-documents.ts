import type { Tutorial } from '#shared/tutorials.ts';

// General practice; no official source was found.
export default {
  id: 'dvc-scan-documents',
  topic: 'public-services',
  title: 'Chụp giấy tờ rõ, đúng cỡ để nộp qua mạng',
  audience: 'Bà con nộp hồ sơ bằng điện thoại',
  prerequisites: ['Điện thoại có máy ảnh'],
  documents: ['Giấy tờ gốc'],
  inPerson: null,
  steps: [
    {
      text: 'Lau ống kính, để giấy trên nền tối, chỗ sáng.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Mở chức năng quét tài liệu của máy (iPhone: Ghi chú; Android: Google Drive hoặc Files).',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Chụp thẳng từ trên xuống, thấy đủ bốn góc giấy.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Nếu giấy có nhiều trang, quét liền thành một tệp PDF.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Xem lại chữ có đọc được không.', worked: '', picture: { scene: 'read' } },
    { text: 'Đặt tên tệp ngắn, không dấu.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Nếu tệp nặng quá, giảm chất lượng ảnh rồi lưu lại.',
      worked: '',
      picture: { scene: 'read' },
    },
  ],
  commonErrors: [
    {
      problem: 'Báo vượt dung lượng, tệp quá nặng',
      fix: 'Quét chế độ trắng đen, hoặc chia thành nhiều tệp.',
    },
    { problem: 'Báo sai định dạng', fix: 'Đổi sang PDF hoặc JPG theo yêu cầu.' },
    {
      problem: 'Ảnh bị ngược, bị mờ nên hồ sơ trả lại',
      fix: 'Chụp lại chỗ đủ sáng, không dùng ảnh chụp màn hình.',
    },
  ],
  safety:
    'Mượn máy người khác thì xoá ảnh giấy tờ sau khi nộp. Không gửi ảnh căn cước vào nhóm Zalo chung.',
  handOff: 'Nhờ tổ giúp khi giấy bị rách, mất trang.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'medium',
} satisfies Tutorial;
