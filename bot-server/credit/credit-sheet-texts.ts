/** What stands on the sheet that is printed and signed. */
export const sheetTexts = {
  title: 'SỔ CÔNG TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG',
  team: (teamName: string, areaName: string) => `${teamName} · ${areaName}`,
  period: (month: string, firstDay: string, lastDay: string) =>
    `Tháng ${month} (từ ${firstDay} đến ${lastDay})`,
  columns: [
    'STT',
    'Họ và tên',
    'Yêu cầu đã giúp xong',
    'Lượt đến nhà',
    'Buổi trực',
    'Số phút',
    'Số ngày có hoạt động',
    'Ký nhận',
  ],
  total: 'Cộng',
  signed: (by: string, day: string) => `${by} đã chốt sổ ngày ${day}.`,
  notSigned: 'Sổ chưa chốt: số liệu còn có thể thay đổi.',
  leader: 'TỔ TRƯỞNG',
  commune: 'XÁC NHẬN CỦA UBND XÃ',
  signHere: '(Ký, ghi rõ họ tên)',
  stampHere: '(Ký tên, đóng dấu)',
  sheetName: (month: string) => `Sổ công ${month}`,
} as const;
