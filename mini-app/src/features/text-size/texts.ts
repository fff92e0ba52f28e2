export const texts = {
  open: 'Cỡ chữ',
  title: 'Bà con muốn chữ to cỡ nào?',
  normal: 'Vừa',
  large: 'To',
  largest: 'Rất to',
  done: 'Xong',
} as const;
