import { AppError } from '#bot/lib/app-error.ts';
import { stripJpeg } from '#bot/lib/strip-jpeg.ts';
import { stripPng } from '#bot/lib/strip-png.ts';
import { announcementPictureSizeBytesMax, announcementPicturesMax } from '#shared/announcing.ts';

/** What Zalo takes of a document in a message. */
export const documentSizeBytesMax = 5 * 1_048_576;
const documentsMax = 1;

type Kept = { kind: 'picture' | 'document'; contentType: string; bytes: Buffer };

const signatures = {
  jpeg: Buffer.from([0xff, 0xd8, 0xff]),
  png: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  pdf: Buffer.from('%PDF-'),
  /** The container of Word up to 2003. */
  doc: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  /** The container of Word since 2007. */
  docx: Buffer.from([0x50, 0x4b, 0x03, 0x04]),
} as const;

/**
 * What is kept of an uploaded file, judged by its bytes alone; pictures lose what cameras and programs write beside them. Throws
 * `announcement/file-not-accepted` for what is neither a whole picture nor a document of a kind we take, or holds macros,
 * `attachment/too-big`.
 */
export function acceptFile(bytes: Buffer): Kept {
  const picture = readPicture(bytes);
  if (picture !== undefined)
    return within(announcementPictureSizeBytesMax, { kind: 'picture', ...picture });
  const contentType = documentType(bytes);
  if (contentType === undefined) throw new AppError('announcement/file-not-accepted');
  return within(documentSizeBytesMax, { kind: 'document', contentType, bytes });
}

/** Throws `announcement/files-full` where no more of the kind may be added. */
export function refuseBeyond(kind: Kept['kind'], kept: readonly { kind: Kept['kind'] }[]): void {
  const max = kind === 'picture' ? announcementPicturesMax : documentsMax;
  if (kept.filter((file) => file.kind === kind).length >= max) {
    throw new AppError('announcement/files-full');
  }
}

/** A name that every phone and Zalo can keep: without folders and signs, with the ending that its bytes deserve. */
export function fileName(given: string, contentType: string): string {
  const bare = given
    .replace(/^.*[/\\]/, '')
    .replace(/\.[^.]*$/, '')
    .replace(/[\p{C}"<>:|?*]/gu, '')
    .trim()
    .slice(0, 80);
  return `${bare === '' ? 'tep' : bare}.${endings[contentType] ?? 'bin'}`;
}

const endings: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/pdf': 'pdf',
  'application/msword': 'doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

function readPicture(bytes: Buffer): { contentType: string; bytes: Buffer } | undefined {
  const strippers = [
    { signature: signatures.jpeg, contentType: 'image/jpeg', strip: stripJpeg },
    { signature: signatures.png, contentType: 'image/png', strip: stripPng },
  ];
  const sort = strippers.find(({ signature }) => startsWith(bytes, signature));
  if (sort === undefined) return undefined;
  const stripped = sort.strip(bytes);
  if (stripped === undefined) throw new AppError('announcement/file-not-accepted');
  return { contentType: sort.contentType, bytes: stripped };
}

function documentType(bytes: Buffer): string | undefined {
  if (startsWith(bytes, signatures.pdf) && bytes.subarray(-1_024).includes('%%EOF')) {
    return 'application/pdf';
  }
  // Names of streams and of macros stand in UTF-16 there.
  const utf16 = (name: string) => Buffer.from(name, 'utf16le');
  if (startsWith(bytes, signatures.doc)) {
    const isWord = bytes.includes(utf16('WordDocument')) && !bytes.includes(utf16('_VBA_PROJECT'));
    return isWord ? 'application/msword' : undefined;
  }
  const isWord =
    startsWith(bytes, signatures.docx) &&
    bytes.includes('[Content_Types].xml') &&
    bytes.includes('word/document.xml') &&
    !bytes.includes('vbaProject.bin');
  return isWord
    ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    : undefined;
}

function startsWith(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature);
}

function within(sizeBytesMax: number, kept: Kept): Kept {
  if (kept.bytes.length > sizeBytesMax) throw new AppError('attachment/too-big');
  return kept;
}
