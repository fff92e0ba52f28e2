import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'land-certificate-vneid',
  topic: 'public-services',
  title: 'Cung cấp thông tin sổ đỏ qua VNeID',
  audience: 'Người có sổ đỏ (giấy chứng nhận quyền sử dụng đất), kể cả đất một nơi, ở một nơi',
  prerequisites: ['VNeID mức 2, bản từ 2.2.4'],
  documents: ['Sổ đỏ bản chính', 'Ảnh chụp các trang sổ đỏ'],
  inPerson: null,
  steps: [
    { text: 'Mở VNeID, vào “Dịch vụ khác”.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Chọn “Cung cấp thông tin cho cơ quan nhà nước”.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Bấm “Tạo mới”.', worked: '', picture: { scene: 'read' } },
    { text: 'Chọn “Giấy chứng nhận quyền sử dụng đất”.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Điền số phát hành, số thửa, số tờ bản đồ đúng như trong sổ.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Chụp và tải lên từng trang sổ.', worked: '', picture: { scene: 'read' } },
    { text: 'Kiểm tra lại rồi gửi yêu cầu.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Nếu máy có bản mới hơn (2.2.6), vào ví để tích hợp và xem sổ.',
      worked: '',
      picture: { scene: 'read' },
    },
  ],
  commonErrors: [
    {
      problem: 'Đã nộp bản giấy cho tổ dân phố rồi',
      fix: 'Hỏi xã đã ghi nhận chưa, tránh nộp trùng.',
    },
    { problem: 'Sổ đứng tên người đã mất', fix: 'Không khai thay; hỏi văn phòng đăng ký đất đai.' },
    { problem: 'Sợ lộ thông tin', fix: 'Nộp qua VNeID, đừng gửi ảnh sổ vào nhóm Zalo.' },
    {
      problem: 'Nghe nói đợt thu sổ đỏ đã hết',
      fix: 'Chiến dịch 90 ngày kết thúc 30/11/2025; hỏi xã có còn đợt bổ sung không.',
    },
  ],
  safety: 'Không gửi ảnh sổ đỏ cho số lạ tự xưng cán bộ địa chính.',
  handOff: 'Nhờ tổ nối với cán bộ khi có tranh chấp, sang tên, tách thửa hoặc sai diện tích.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
