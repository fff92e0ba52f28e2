export const lookTexts = {
  textSize: 'Cỡ chữ',
  textSizes: { normal: 'Vừa', large: 'To', largest: 'Rất to' },
  contrast: 'Màu',
  contrasts: { normal: 'Màu dịu', high: 'Đen trắng rõ nét' },
} as const;
