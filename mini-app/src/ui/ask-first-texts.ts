export const texts = {
  working: 'Đang làm…',
  notNow: 'Thôi, chưa',
} as const;
