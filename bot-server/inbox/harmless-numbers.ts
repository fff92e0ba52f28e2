/** Numbers that people must be able to write: dates, sums of money, hotlines, numbers of laws. Folded text. */

/** Not in the middle of a longer number. */
const starts = String.raw`(?<!\d[ .,/-]?)`;
const ends = String.raw`(?!\d)(?![.,-]\d)`;

const day = '(?:0?[1-9]|[12][0-9]|3[01])';
const month = '(?:0?[1-9]|1[0-2])';
const year = '(?:19|20)[0-9]{2}';

// "đồng ý", "đồng thời" and their like are no currency.
const dong = 'dong(?! (?:y|thoi|nghiep|ho|bao|chi|loat)\\b)';
const currency = `(?:d|${dong}|vnd|usd|nghin|ngan|trieu|ty|ti)(?![a-z0-9])|[₫$]`;
const grouped = String.raw`[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+`;
const roundGrouped = String.raw`[1-9]\d{0,2}(?:\.\d{3})*\.000|[1-9]\d{0,2}(?:,\d{3})*,000|[1-9]\d{0,2}(?: \d{3})*(?: 000){2}`;
const spending =
  '(?:tien|gia|phi|mat|no|vay|tra|chuyen|rut|nap|luong|het|ton|ban|mua|dong|gui|thu|chi|phat|khoang|gan|hon|tren|duoi|la)';

export const harmlessNumbers: RegExp[] = [
  // Mentions of a person, of all, of the account.
  /\[@\d{10,20}\]/g,
  // 02/09/2025, 2-9-2025, 2.9.2025, 02 09 2025, 2025-09-02
  new RegExp(String.raw`${starts}${day}([./-])${month}\1${year}(?!\d)(?!\1\d)`, 'g'),
  new RegExp(String.raw`${starts}${day} ${month} ${year}(?![ .-]?\d)`, 'g'),
  new RegExp(String.raw`${starts}${year}([./-])${month}\1${day}(?!\d)(?!\1\d)`, 'g'),
  // 2020-2025, 2024 2025
  new RegExp(String.raw`${starts}${year}(?: ?[-–,] ?| )${year}(?![ .-]?\d)`, 'g'),
  // 08/2026, 69/2024/ND-CP
  /(?<![\d/])\d{1,4}\/(?:19|20)\d\d(?:\/[a-z][a-z0-9-]*)?(?!\d)(?![./-]\d)/g,
  // 1900 0368, 1800 1096, 1900 54 54 15
  /(?<![a-z])(?<!\d[ ._-]?)1[89]00(?:[ .-]?\d{4}|[ .-]?\d{2}[ .-]\d{2}(?:[ .-]\d{2})?|[ .-]?\d{6}|[ .-]\d{3}[ .-]\d{3})(?!\d)(?![._-]?\d)(?! (?!0[35789]\d{8}(?!\d))\d{2}[ .]?\d)/g,
  // 113, 114, 115
  /(?<!\d[ .,-]?)11[1-5](?:[ ,/-]{1,3}11[1-5]){1,4}(?!\d)(?![ .,-]?\d)/g,
  // G01-2025-000123, H40.16-251120-0012, 000.00.01.G12-251120-0012
  /(?<![a-z0-9])(?:\d{3}\.\d{2}\.\d{2}\.)?[gh]\d{2}(?:\.\d{2}){0,3}(?:-\d{4,8}){2}(?!\d)(?![.,-]\d)/g,
  // 156 and its like are too short to matter; these could pass for a code.
  /(?<!\d[\s.,_/|*'·-]{0,3})(?<![a-z])(?<!\d (?:roi|va) )(?:1022|1080|1414|5656|9029)(?![\d.,_-]*\d)(?! \d{2})/g,
  // 500.000 đ, 1,500,000 vnd, 12 500 000 đồng, 12.500.000
  new RegExp(`${starts}(?:${grouped})${ends}(?= ?(?:${currency}))`, 'g'),
  new RegExp(String.raw`${starts}(?:${roundGrouped})${ends}(?! ?\d)`, 'g'),
  // 5000 đồng, 50000000d, "chuyển 5000000"
  new RegExp(String.raw`${starts}[1-9]\d{0,7}${ends}(?= ?(?:${currency}))`, 'g'),
  new RegExp(String.raw`${starts}[1-9]\d{0,9}000${ends}(?= ?(?:${currency}))`, 'g'),
  new RegExp(String.raw`(?<=\b${spending} )[1-9]\d{0,6}000${ends}(?! ?\d)`, 'g'),
  /(?<!\d)[1-9]\d{0,3}(?:k|tr)(?![a-z0-9])/g,
];
