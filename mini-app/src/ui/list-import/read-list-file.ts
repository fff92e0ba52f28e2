import { listImportTexts as texts } from './list-import-texts.ts';

const sizeBytesMax = 4 * 1024 * 1024;

export type ListFile =
  | { kind: 'text'; name: string; csv: string }
  | { kind: 'unreadable'; problem: string };

/** The words of a table as Excel saves it: UTF-8, UTF-16 with its mark, or the code page of old Vietnamese Windows. */
export async function readListFile(file: File): Promise<ListFile> {
  if (file.size > sizeBytesMax) return { kind: 'unreadable', problem: texts.fileTooBig };
  const bytes = await bytesOf(file).catch(() => undefined);
  if (bytes === undefined) return { kind: 'unreadable', problem: texts.fileUnread };
  if (isWorkbook(bytes)) return { kind: 'unreadable', problem: texts.fileIsExcel };
  return { kind: 'text', name: file.name, csv: decode(bytes) };
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1258').decode(bytes);
  }
}

/** Excel's own files: packed ones begin like every ZIP, old ones like every compound document. */
function isWorkbook([first, second]: Uint8Array): boolean {
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}

function bytesOf(file: File): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(file);
  });
}
