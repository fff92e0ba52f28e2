export const texts = {
  title: 'Mẹo chờ duyệt',
  documentTitle: (areaName: string) => `Mẹo chờ duyệt · ${areaName}`,
  what: 'Thành viên tổ đề xuất những câu trả lời đáng giữ lại. Duyệt xong, cả xã thấy ngay ở đúng bước của bài hướng dẫn, có ghi tên thôn.',
  none: 'Chưa có mẹo nào chờ duyệt.',
  decided: 'Đã quyết định',
  from: (code: string, proposedBy: string, villageName: string) =>
    `${code} · ${proposedBy}, ${villageName} đề xuất`,
  place: (tutorialTitle: string, step: number | null) =>
    step === null ? tutorialTitle : `${tutorialTitle}, bước ${step}`,
  noPlace: 'Không gắn với bài nào; chỉ hiện khi bà con hỏi câu tương tự.',
  textLabel: 'Lời của mẹo',
  textHint: 'Sửa cho gọn, ai đọc cũng hiểu. Bỏ tên người, số điện thoại, số giấy tờ.',
  textMissing: 'Mẹo chưa có lời nào.',
  questionLabel: 'Câu hỏi hiện cạnh mẹo (không bắt buộc)',
  noQuestion: 'Bà con chưa đồng ý cho dùng câu hỏi, nên chỉ đăng lời mẹo.',
  replaces: 'Yêu cầu này đang có mẹo khác. Đăng mẹo mới sẽ thay mẹo cũ:',
  publish: 'Đăng mẹo',
  publishing: 'Đang đăng…',
  decline: 'Không đăng',
  declining: 'Đang ghi…',
  states: { waiting: 'Đang chờ', published: 'Đã đăng', declined: 'Không đăng' },
} as const;
