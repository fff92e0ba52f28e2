/** Public holidays as a calendar names them. */
export const holidayNames = {
  'new-year': 'Tết Dương lịch',
  'tet-eve': 'Tất niên (ngày cuối năm âm lịch)',
  tet: 'Tết Nguyên đán',
  'hung-kings': 'Giỗ Tổ Hùng Vương (10/3 âm lịch)',
  reunification: 'Ngày Chiến thắng 30/4',
  labour: 'Quốc tế Lao động 1/5',
  national: 'Quốc khánh 2/9',
} as const;
