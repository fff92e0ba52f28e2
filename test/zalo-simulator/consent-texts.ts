/** What the consent page says to an OA's administrator. */
export const consentTexts = {
  title: 'Cấp quyền cho ứng dụng',
  ask: 'Ứng dụng muốn thay mặt Official Account gửi tin, đọc tin nhắn và quản lý nhóm chat. Chọn Official Account để cho phép:',
  allow: 'Cho phép',
  nobody: 'Chưa có Official Account nào.',
};
