export const texts = {
  open: 'Cỡ chữ',
  title: 'Bà con muốn chữ to cỡ nào?',
  done: 'Xong',
} as const;
