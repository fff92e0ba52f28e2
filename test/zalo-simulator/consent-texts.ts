/** What Zalo's sign-in page says to a person. */
export const userConsentTexts = {
  title: 'Đăng nhập bằng Zalo',
  ask: 'Ứng dụng muốn biết tên và ảnh đại diện Zalo của bạn. Chọn người để đăng nhập:',
  refuse: 'Không cho phép',
  officers: 'Cán bộ',
  others: 'Người khác',
};

/** What the consent page says to an OA's administrator. */
export const consentTexts = {
  title: 'Cấp quyền cho ứng dụng',
  ask: 'Ứng dụng muốn thay mặt Official Account gửi tin, đọc tin nhắn và quản lý nhóm chat. Chọn Official Account để cho phép:',
  allow: 'Cho phép',
  nobody: 'Chưa có Official Account nào.',
};
