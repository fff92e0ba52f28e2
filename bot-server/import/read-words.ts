import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';

/** What Excel makes of a long number in a cell that is not text: 4,32E+18. */
const excelNumber = /^\d([.,]\d+)?e\+?\d+$/i;

export function isExcelNumber(text: string): boolean {
  return excelNumber.test(text);
}

/**
 * A mobile or landline number as ten digits. Excel takes the zero in front away, and other programs write +84; `undefined` for what
 * is no number of ours.
 */
export function readPhone(text: string): { phone: string; lostZero: boolean } | undefined {
  const digits = text.replace(/[\s.\-()]/g, '').replace(/^(\+84|0084|84(?=\d{9}$))/, '0');
  if (/^0\d{9}$/.test(digits)) return { phone: digits, lostZero: false };
  return /^[235789]\d{8}$/.test(digits) ? { phone: `0${digits}`, lostZero: true } : undefined;
}

/** 2025-07-01, or the way it is written in Viet Nam: 1/7/2025, 01-07-2025; `undefined` for no day. */
export function readDay(text: string): string | undefined {
  const [, day = '', month = '', year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  const instant = new Date(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? iso : Number.NaN);
  // JavaScript takes 30 February for 2 March.
  const isDay = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso);
  return isDay ? iso : undefined;
}

const yes = ['co', 'x', 'yes', 'to truong', 'dung', '1', 'v'];
const no = ['', 'khong', 'no', 'thanh vien', '0', 'to pho'];

/** "có", "x", "tổ trưởng" and their opposites; `undefined` for other words. */
export function readYesNo(text: string): boolean | undefined {
  const word = foldVietnamese(text);
  if (yes.includes(word)) return true;
  return no.includes(word) ? false : undefined;
}

/** Frames of a day: "7:30-11:30; 13h30–17h"; `undefined` for other words. */
export function readFrames(text: string): { from: number; to: number }[] | undefined {
  const frames = text
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, h1, m1 = '0', h2, m2 = '0'] =
        /^(\d{1,2})(?:[:hg](\d{2})?)?\s*[-–]\s*(\d{1,2})(?:[:hg](\d{2})?)?$/.exec(part) ?? [];
      const from = Number(h1) * 60 + Number(m1);
      const to = Number(h2) * 60 + Number(m2);
      return { from, to };
    });
  const isRight = frames.every(({ from, to }) => from >= 0 && from < to && to <= 1440);
  return isRight && frames.length <= 6 ? frames : undefined;
}
