import type { VisitDeed } from '#shared/visits.ts';

/** What was done at a house, as the team says it. */
export const deedNames: Record<VisitDeed, string> = {
  'vneid-level-2': 'Cài VNeID mức 2',
  'health-card': 'Thẻ bảo hiểm y tế trên điện thoại',
  'online-service': 'Nộp hồ sơ trên mạng',
  'bank-account': 'Mở tài khoản ngân hàng',
  'shop-qr': 'Mã QR nhận tiền cho quán',
  'digital-signature': 'Chữ ký số',
  'sim-own-name': 'SIM chính chủ',
  'scam-advice': 'Dặn cách tránh lừa đảo',
  'citizen-app': 'Ứng dụng công dân số của tỉnh',
  other: 'Việc khác',
};
