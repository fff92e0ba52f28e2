import { parseXml } from './parse-xml.ts';

/** Formats that Excel knows by number alone and that show a day. */
const knownDates = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58,
]);

/** Which styles of a workbook show their number as a day. */
export function readDateStyles(part: Buffer | undefined): Set<number> {
  const dates = new Set<number>();
  if (part === undefined) return dates;
  const formats = new Set(knownDates);
  let isCellStyles = false;
  let style = 0;
  parseXml(part, {
    open(name, attributes) {
      if (name === 'numFmt' && showsDay(attributes.formatCode ?? '')) {
        formats.add(Number(attributes.numFmtId));
      }
      if (name === 'cellXfs') isCellStyles = true;
      if (name === 'xf' && isCellStyles) {
        if (formats.has(Number(attributes.numFmtId))) dates.add(style);
        style += 1;
      }
    },
    close(name) {
      if (name === 'cellXfs') isCellStyles = false;
    },
  });
  return dates;
}

/** Letters of days and years outside quotes, brackets and escapes. */
function showsDay(format: string): boolean {
  return /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

const dayMs = 24 * 3_600_000;
/** Excel takes 1900 for a leap year, so its day 60 never was; all that matters here is later. */
const epochMs = Date.UTC(1899, 11, 30);
const later1904Days = 1462;

/** The day that a number stands for, as 2025-07-01; undefined for one that is none. */
export function dayOfSerial(serial: number, countsFrom1904: boolean): string | undefined {
  const days = Math.floor(serial) + (countsFrom1904 ? later1904Days : 0);
  if (days < 61 || days > 2_958_465) return undefined;
  return new Date(epochMs + days * dayMs).toISOString().slice(0, 10);
}
