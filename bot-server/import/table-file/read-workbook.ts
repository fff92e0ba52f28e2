import { posix } from 'node:path';
import { parseXml } from './parse-xml.ts';
import { readDateStyles } from './read-date-styles.ts';
import { readSheet } from './read-sheet.ts';
import { type TableFile, Unreadable } from './table-file.ts';
import type { Zip } from './unzip.ts';

const workbookPath = 'xl/workbook.xml';

/** The first sheet of a workbook that is in sight. */
export function readWorkbook(zip: Zip): TableFile {
  const workbook = zip.read(workbookPath);
  if (workbook === undefined) throw new Unreadable('other-office-file');
  const sheets: { id: string; isHidden: boolean }[] = [];
  let countsFrom1904 = false;
  parseXml(workbook, {
    open(name, attributes) {
      if (name === 'sheet') {
        const isHidden = ['hidden', 'veryHidden'].includes(attributes.state ?? '');
        sheets.push({ id: attributes['r:id'] ?? attributes.id ?? '', isHidden });
      }
      if (name === 'workbookPr') countsFrom1904 = isTrue(attributes.date1904);
    },
  });
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const path = findPart(zip, visible[0]?.id ?? '');
  const sheet = zip.read(path);
  if (sheet === undefined) throw new Unreadable('damaged');
  const read = readSheet(sheet, {
    strings: readStrings(zip),
    dateStyles: readDateStyles(zip.read('xl/styles.xml')),
    countsFrom1904,
  });
  return { kind: 'table', ...read, notes: visible.length > 1 ? ['only-first-sheet'] : [] };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function findPart(zip: Zip, id: string): string {
  const fallback = 'xl/worksheets/sheet1.xml';
  const relations = zip.read('xl/_rels/workbook.xml.rels');
  if (relations === undefined) return fallback;
  let path = fallback;
  parseXml(relations, {
    open(name, { Id, Target = '' }) {
      if (name === 'Relationship' && Id === id) {
        path = Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target);
      }
    },
  });
  return path;
}

/** Texts that cells point at; the reading aids of Asian letters are left out. */
function readStrings(zip: Zip): string[] {
  const part = zip.read('xl/sharedStrings.xml');
  const strings: string[] = [];
  if (part === undefined) return strings;
  let current = '';
  let isText = false;
  let aids = 0;
  parseXml(part, {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') aids += 1;
      isText = name === 't' && aids === 0;
    },
    text(text) {
      if (isText) current += text;
    },
    close(name) {
      if (name === 'si') strings.push(current);
      if (name === 'rPh') aids -= 1;
      isText = false;
    },
  });
  return strings;
}
