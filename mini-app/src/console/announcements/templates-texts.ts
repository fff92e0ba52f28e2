/** Of the templates that announcements are written from. */
export const templatesTexts = {
  templatesTitle: 'Mẫu thông báo',
  newTemplate: 'Viết mẫu mới',
  noTemplates: 'Chưa có mẫu nào.',
  noTemplatesHow: 'Thông báo nào hay dùng thì bấm “Cất làm mẫu”, lần sau khỏi viết lại.',
  useTemplate: 'Soạn từ mẫu này',
  changeTemplate: 'Sửa mẫu',
  deleteTemplate: 'Xoá mẫu',
  deleteTemplateTitle: 'Xoá mẫu này?',
  deleteTemplateWords: 'Những thông báo đã viết từ mẫu vẫn còn nguyên.',
  deleteTemplateYes: 'Xoá mẫu',
} as const;
