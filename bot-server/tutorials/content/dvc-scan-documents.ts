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
      worked: 'Tờ giấy nằm phẳng, sáng đều, không có bóng tay.',
      picture: { scene: 'papers' },
    },
    {
      text: 'Mở chức năng quét tài liệu của máy (iPhone: Ghi chú; Android: Google Drive hoặc Files).',
      worked: 'Máy mở khung ngắm để chụp giấy.',
      picture: { scene: 'menu', label: 'Quét tài liệu' },
    },
    {
      text: 'Chụp thẳng từ trên xuống, thấy đủ bốn góc giấy.',
      worked: 'Ảnh thấy đủ bốn góc giấy, không bị nghiêng.',
      picture: { scene: 'camera', label: 'Bốn góc giấy' },
    },
    {
      text: 'Nếu giấy có nhiều trang, quét liền thành một tệp PDF.',
      worked: 'Các trang nằm chung một tệp, đúng thứ tự.',
      picture: { scene: 'papers', label: 'Nhiều trang' },
    },
    {
      text: 'Mở ảnh ra xem lại chữ có đọc được không.',
      worked: 'Phóng to lên vẫn đọc được từng chữ, từng số.',
      picture: { scene: 'read' },
    },
    {
      text: 'Đặt tên tệp ngắn, không dấu.',
      worked: 'Tệp hiện ra với tên mới, ngắn và không dấu.',
      picture: { scene: 'form', label: 'Tên tệp' },
    },
    {
      text: 'Nếu tệp nặng quá, giảm chất lượng ảnh rồi lưu lại.',
      worked: 'Tệp nhẹ hơn mà chữ vẫn đọc được.',
      picture: { scene: 'settings', label: 'Chất lượng ảnh' },
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
