import type { Page } from 'playwright-core';
import type { DeskScene } from './desk-scene.ts';

export type DeskPage = {
  name: string;
  as?: 'author' | 'approver' | 'leader' | 'supervisor';
  query: string | ((scene: DeskScene) => string);
  /** Words that stand there once it is filled. */
  there: string | RegExp;
  /** What is done before one looks. */
  act?: (page: Page) => Promise<unknown>;
};

const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name }).first().click();
/** The village in which everything happened, until this stands there. */
const chooseVillage = (words: string) => async (page: Page) => {
  const villages = page.getByRole('main').getByLabel('Thôn', { exact: true });
  await villages.selectOption({ label: 'Thôn Bến Lở' });
  await page.getByRole('main').getByText(words).first().waitFor();
};
const badList = 'ten_thon,ho_ten,so_dien_thoai\nThôn 99,Lý Thị Mơ,12345\nThôn 3,,0912345678\n';

/** Every page of the console with something on it. */
export const deskPages: DeskPage[] = [
  { name: 'home', query: 'page=home', there: /yêu cầu tổ chuyển lên xã/ },
  { name: 'register', query: 'page=register', there: /Sổ đất nhà tôi/ },
  {
    name: 'register request',
    query: (s) => `page=register&id=${s.escalated}`,
    there: 'Toàn bộ diễn biến',
  },
  {
    name: 'register entering',
    query: 'page=register',
    there: /Sổ đất nhà tôi/,
    act: press('Ghi giúp bà con'),
  },
  {
    name: 'register export',
    query: 'page=register',
    there: /Sổ đất nhà tôi/,
    act: press('Xuất Excel, sổ dài'),
  },
  { name: 'announcements', query: 'page=announcements', there: /Lịch cắt điện/ },
  {
    name: 'composer',
    as: 'author',
    query: (s) => `page=announcements&id=${s.draft}`,
    there: /người trong hộp tin|Ai nhận được/,
  },
  {
    name: 'approval',
    as: 'approver',
    query: (s) => `page=announcements&id=${s.waiting}`,
    there: 'Duyệt cho gửi',
  },
  {
    name: 'recipients',
    query: (s) => `page=announcements&id=${s.sent}`,
    there: /Tiêm phòng dại/,
  },
  {
    name: 'loudspeaker script',
    query: (s) => `page=announcements&id=${s.sent}&view=script`,
    there: 'Chép bài đọc',
  },
  { name: 'templates', query: 'page=announcements&view=templates', there: 'Mời họp thôn' },
  { name: 'quiet hours', query: 'page=announcements&view=quiet-hours', there: /^Đổi giờ/ },
  { name: 'posters', query: 'page=posters', there: /lượt quét/ },
  { name: 'residents', query: 'page=residents', there: 'Xem dữ liệu của mình' },
  {
    name: 'resident',
    query: (s) => `page=residents&resident=${s.residentId}`,
    there: 'Nguyễn Thị Hồng Hạnh',
  },
  {
    name: 'visits',
    query: 'page=visits',
    there: /45 ngày cài VNeID/,
    act: chooseVillage('Nhà bà Nguyễn Thị Tư Hạnh (đầu xóm Bến)'),
  },
  {
    name: 'credit',
    query: 'page=credit',
    there: 'Sổ công tổ công nghệ số cộng đồng',
    act: chooseVillage('Lê Xuân Trường'),
  },
  { name: 'tutorials', query: 'page=tutorials', there: /Zalo/ },
  {
    name: 'tutorial',
    query: (s) => `page=tutorials&tutorial=${s.tutorialOfOurs}`,
    there: /Bản \d/,
  },
  {
    name: 'tutorial editor',
    as: 'author',
    query: (s) => `page=tutorials&tutorial=${s.tutorialBegun}`,
    there: 'Lưu bản nháp',
  },
  {
    name: 'tutorial review',
    as: 'approver',
    query: (s) => `page=tutorials&tutorial=${s.tutorialInReview}`,
    there: 'Đăng cho bà con đọc',
  },
  { name: 'missed searches', query: 'page=tutorials&view=missed', there: /ap trung vit lon/ },
  { name: 'canned answers', query: 'page=canned', there: /sacpin/ },
  { name: 'tip proposals', query: 'page=tip-proposals', there: 'Lời của mẹo' },
  { name: 'solved requests', query: 'page=solved', there: 'Câu hỏi cho mọi người thấy' },
  { name: 'accounts', query: 'page=accounts', there: /mã 411002/ },
  { name: 'clocks', query: 'page=clocks', there: 'chưa ai nhận: nhắc cả tổ' },
  { name: 'keeping', query: 'page=keeping', there: /Thôn Bến Lở/ },
  {
    name: 'keeping village',
    query: 'page=keeping',
    there: /Thôn Bến Lở/,
    act: press(/Thôn Chè Kho Làng/),
  },
  {
    name: 'imports',
    query: 'page=imports',
    there: 'Nhập gì',
    act: async (page) => {
      await page.getByLabel('Nhập gì').selectOption({ label: 'Thành viên các tổ' });
      const buffer = Buffer.from(badList);
      const file = { name: 'thành viên.csv', mimeType: 'text/csv', buffer };
      await page.getByLabel('Chọn tệp Excel hoặc CSV').setInputFiles(file);
      await page.getByText(/chỗ phải sửa trong tệp/).waitFor();
    },
  },
  { name: 'officers', query: 'page=officers', there: 'Vũ Anh Tuấn' },
  { name: 'long tasks', query: 'page=long-tasks', there: /so-theo-doi/ },
  { name: 'audit', query: 'page=audit', there: /Làm tờ dán QR/ },
  { name: 'announcements of a leader', as: 'leader', query: '', there: 'Viết thông báo mới' },
  { name: 'totals of a supervisor', as: 'supervisor', query: '', there: 'Xã Thanh Tâm' },
];

/** What stands on a page of a commune in which nothing has happened yet. */
export const emptyPages: Pick<DeskPage, 'name' | 'query' | 'there'>[] = [
  { name: 'home', query: 'page=home', there: 'Bảy ngày qua' },
  { name: 'register', query: 'page=register', there: /Chưa có yêu cầu/ },
  { name: 'announcements', query: 'page=announcements', there: /Chưa có thông báo/ },
  { name: 'templates', query: 'page=announcements&view=templates', there: /Chưa có mẫu/ },
  { name: 'residents', query: 'page=residents', there: 'Yêu cầu về dữ liệu' },
  { name: 'visits', query: 'page=visits', there: /Thôn này chưa có nhà nào/ },
  { name: 'credit', query: 'page=credit', there: 'Tháng này chưa có việc nào được ghi.' },
  { name: 'posters', query: 'page=posters', there: 'Chưa có tờ nào.' },
  { name: 'missed searches', query: 'page=tutorials&view=missed', there: /Chưa có ai tìm/ },
  { name: 'canned answers', query: 'page=canned', there: 'Thêm câu trả lời mẫu' },
  { name: 'tip proposals', query: 'page=tip-proposals', there: /^(Chưa|Không) có/ },
  { name: 'solved requests', query: 'page=solved', there: 'Chưa có câu nào chờ duyệt.' },
  { name: 'long tasks', query: 'page=long-tasks', there: 'Chưa có việc nào.' },
  { name: 'audit', query: 'page=audit', there: 'Nhật ký' },
];

/** Pages that say so, and offer another try, where the server does not answer. */
export const loadedPages = [
  'home',
  'register',
  'visits',
  'credit',
  'announcements',
  'announcements&view=templates',
  'announcements&view=quiet-hours',
  'posters',
  'tutorials',
  'tutorials&view=missed',
  'canned',
  'tip-proposals',
  'solved',
  'keeping',
  'residents',
  'officers',
  'accounts',
  'clocks',
  'long-tasks',
  'audit',
];

/** What opens a dialog, as somebody without a pointer meets it. */
export const deskDialogs: { query: DeskPage['query']; opener: string | RegExp }[] = [
  { query: 'page=home', opener: 'Đăng xuất' },
  { query: 'page=register', opener: 'Ghi giúp bà con' },
  { query: 'page=register', opener: 'Xuất Excel, sổ dài' },
  { query: 'page=register', opener: 'Xem A3' },
  { query: 'page=announcements&view=templates', opener: 'Viết mẫu mới' },
  { query: 'page=announcements&view=templates', opener: /^Xoá mẫu/ },
  { query: 'page=announcements&view=quiet-hours', opener: /^Đổi giờ/ },
  { query: (s) => `page=announcements&id=${s.sent}`, opener: 'Rút lại' },
  { query: 'page=visits', opener: /^Kết thúc/ },
  { query: 'page=credit', opener: 'Chốt sổ thay tổ trưởng' },
  { query: 'page=tutorials', opener: 'Viết bài mới' },
  { query: 'page=canned', opener: 'Thêm câu trả lời mẫu' },
  { query: 'page=keeping', opener: 'Thêm thôn' },
  { query: 'page=officers', opener: 'Thêm cán bộ' },
  { query: 'page=accounts', opener: 'Ngắt kết nối' },
  { query: (s) => `page=residents&resident=${s.residentId}`, opener: /^Ghi một yêu cầu/ },
];
