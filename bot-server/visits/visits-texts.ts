import type { Visit, VisitDeed, VisitResult } from '#shared/visits.ts';

/** What can be done at a visit, as reports name it. */
const deedNames: Record<VisitDeed, string> = {
  'vneid-level-2': 'VNeID mức 2',
  'health-card': 'thẻ bảo hiểm y tế',
  'online-service': 'dịch vụ công trực tuyến',
  'bank-account': 'tài khoản ngân hàng',
  'shop-qr': 'mã QR bán hàng',
  'digital-signature': 'chữ ký số',
  'sim-own-name': 'SIM chính chủ',
  'scam-advice': 'dặn tránh lừa đảo',
  'citizen-app': 'ứng dụng công dân số',
  other: 'việc khác',
};

const resultNames: Record<VisitResult, string> = {
  done: 'đã xong',
  partly: 'xong một phần',
  'nobody-home': 'không gặp ai ở nhà',
  refused: 'nhà xin không nhận hỗ trợ',
};

const sayDay = (day: string) => day.split('-').reverse().join('/');

const sayDeeds = (deeds: Visit['deeds']) =>
  deeds.map(({ deed, people }) => `${deedNames[deed]} (${people} người)`).join(', ');

/** What is written about visits where the team reads it. */
export const visitsTexts = {
  /** In a member's credit. */
  deeds: sayDeeds,
  /** In the history of the request that the visit was for. */
  visited: ({ result, deeds, nextDay, note }: Visit) =>
    [
      `Đã đến nhà: ${resultNames[result]}.`,
      ...(deeds.length > 0 ? [`Đã làm: ${sayDeeds(deeds)}.`] : []),
      ...(nextDay === undefined ? [] : [`Hẹn đến lại ngày ${sayDay(nextDay)}.`]),
      ...(note === undefined ? [] : [note]),
    ].join(' '),
};
