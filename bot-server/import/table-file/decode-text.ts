import { type TableFile, Unreadable } from './table-file.ts';
import { isTcvn3, readTcvn3, senseOf } from './tcvn3.ts';

type Notes = Extract<TableFile, { kind: 'table' }>['notes'];

/**
 * The words of a text file as its writer saw them: UTF-8, UTF-16 with or without its mark, or one of the two codes of old
 * Vietnamese Windows. Throws `Unreadable` for what is no text.
 */
export function decodeText(bytes: Uint8Array): { text: string; notes: Notes } {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) {
    return { text: new TextDecoder(utf16).decode(bytes), notes: ['utf-16'] };
  }
  if (hasControls(bytes)) throw new Unreadable('not-a-table');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, notes: [] };
  } catch {
    return decodeOld(bytes);
  }
}

/** Bytes above 7F that are no UTF-8. */
function decodeOld(bytes: Uint8Array): { text: string; notes: Notes } {
  const latin = Buffer.from(bytes).toString('latin1');
  const inTcvn3 = readTcvn3(latin);
  const inWindows = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  const lines = latin.split(/\r?\n/);
  const isOlder = isTcvn3(lines) && senseOf(inTcvn3) > senseOf(inWindows);
  return isOlder
    ? { text: inTcvn3, notes: ['tcvn3'] }
    : { text: inWindows, notes: ['windows-1258'] };
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const looked = bytes.subarray(0, 2_000);
  // Without its mark every other byte of plain letters is nothing.
  const zeros = [0, 0];
  looked.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > looked.length / 5 && even === 0) return 'utf-16le';
  return even > looked.length / 5 && odd === 0 ? 'utf-16be' : undefined;
}

/** What no text holds: pictures, programs, archives. */
function hasControls(bytes: Uint8Array): boolean {
  const looked = bytes.subarray(0, 8_000);
  if (looked[0] === 0x25 && looked[1] === 0x50 && looked[2] === 0x44) return true; // %PDF
  const controls = looked.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  return controls > 0;
}
