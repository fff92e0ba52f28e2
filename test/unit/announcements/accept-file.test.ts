import { expect, test } from 'vitest';
import { acceptFile, fileName, refuseBeyond } from '#bot/announcements/accept-file.ts';
import { phoneJpeg, plainJpeg } from '#test/support/jpeg.ts';
import { drawnPng, pngWithWords } from '#test/support/png.ts';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const zip = Buffer.from('PK\x03\x04', 'latin1');
const pdf = Buffer.from('%PDF-1.7\n…\n%%EOF\n');
const doc = Buffer.concat([ole, utf16('WordDocument')]);
const docx = Buffer.concat([zip, Buffer.from('[Content_Types].xml word/document.xml')]);
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

test.each([
  ['a JPEG', plainJpeg, 'picture', 'image/jpeg'],
  ['a PNG', drawnPng, 'picture', 'image/png'],
  ['a PDF', pdf, 'document', 'application/pdf'],
  ['a document of old Word', doc, 'document', 'application/msword'],
  ['a document of Word', docx, 'document', wordType],
])('%s is taken for what its bytes are', (_what, bytes, kind, contentType) => {
  expect(acceptFile(bytes)).toMatchObject({ kind, contentType });
});

test('a picture is kept without what cameras and programs write beside it', () => {
  expect(acceptFile(phoneJpeg('thôn Chè')).bytes).toEqual(plainJpeg);
  expect(acceptFile(pngWithWords('thôn Chè')).bytes).toEqual(drawnPng);
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a page', Buffer.from('<html><script>alert(1)</script>')],
  ['half a JPEG', plainJpeg.subarray(0, 40)],
  ['half a PNG', drawnPng.subarray(0, -4)],
  ['half a PDF', Buffer.from('%PDF-1.7 and no end')],
  ['an archive that is no document', Buffer.concat([zip, Buffer.from('photos/1.jpg')])],
  ['a document of Word with macros', Buffer.concat([docx, Buffer.from('word/vbaProject.bin')])],
  ['a document of old Word with macros', Buffer.concat([doc, utf16('_VBA_PROJECT')])],
  ['a sheet of old Excel', Buffer.concat([ole, utf16('Workbook')])],
])('%s is not taken', (_what, bytes) => {
  expect(() => acceptFile(bytes)).toThrow('announcement/file-not-accepted');
});

test('a picture has at most 1 MB as it is kept, a document 5', () => {
  const heavy = Buffer.concat([pdf.subarray(0, 9), Buffer.alloc(5 * 1_048_576), pdf.subarray(-6)]);
  expect(() => acceptFile(heavy)).toThrow('attachment/too-big');
  const trailing = Buffer.concat([plainJpeg, Buffer.alloc(2_000_000)]);
  expect(acceptFile(trailing).bytes).toEqual(plainJpeg);
});

test('there are three pictures and one document at most', () => {
  const three = [1, 2, 3].map(() => ({ kind: 'picture' as const }));
  expect(() => refuseBeyond('picture', three)).toThrow('announcement/files-full');
  expect(() => refuseBeyond('document', three)).not.toThrow();
  expect(() => refuseBeyond('document', [{ kind: 'document' }])).toThrow('announcement/files-full');
});

test.each([
  ['Giấy mời họp.PDF', 'application/pdf', 'Giấy mời họp.pdf'],
  ['../../etc/passwd', 'application/pdf', 'passwd.pdf'],
  ['C:\\Ảnh\\Loa "xã".jpeg', 'image/jpeg', 'Loa xã.jpg'],
  ['trang.html', 'image/png', 'trang.png'],
  ['', 'application/msword', 'tep.doc'],
])('“%s” is kept as %3$s', (given, contentType, name) => {
  expect(fileName(given, contentType)).toBe(name);
});
