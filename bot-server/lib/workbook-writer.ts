import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';
import { plainCell } from './plain-cell.ts';

/** One sheet of an Excel file, written row after row. */
export type WorkbookWriter = {
  /** Text stays text and never becomes a formula; numbers are numbers. */
  addRow(cells: readonly (string | number)[]): Promise<void>;
  /** What it weighs so far. */
  sizeBytes(): number;
  /** The whole file; nothing may be added afterwards. */
  finish(): Promise<Buffer>;
};

/** What Excel takes into one cell. */
const lettersMax = 32_767;
const flushedAt = 256 * 1024;
const spreadsheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/**
 * Holds only what is compressed already, so that a hundred thousand rows need no more memory than their file; the libraries that
 * write workbooks hold every cell. The first row stays in sight and is bold.
 */
export function writeWorkbook(sheetName: string, widths: readonly number[]): WorkbookWriter {
  const deflate = createDeflateRaw({ level: 6 });
  const chunks: Buffer[] = [];
  let compressed = 0;
  let failure: Error | undefined;
  deflate.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    compressed += chunk.length;
  });
  deflate.on('error', (error) => {
    failure = error;
  });
  let checksum = 0;
  let size = 0;
  let pending = sheetHead(widths);
  let rows = 0;

  const flush = async () => {
    const bytes = Buffer.from(pending, 'utf8');
    pending = '';
    checksum = crc32(bytes, checksum);
    size += bytes.length;
    await new Promise<void>((done, fail) =>
      deflate.write(bytes, (error) => (error ? fail(error) : done())),
    );
  };

  return {
    async addRow(cells) {
      rows += 1;
      const style = rows === 1 ? ' s="1"' : ' s="2"';
      pending += `<row r="${rows}">${cells.map((cell) => writeCell(cell, style)).join('')}</row>`;
      if (pending.length >= flushedAt) await flush();
    },
    sizeBytes: () => compressed,
    async finish() {
      pending += '</sheetData></worksheet>';
      await flush();
      await new Promise<void>((done) => {
        deflate.once('end', done);
        deflate.end();
      });
      if (failure !== undefined) throw failure;
      const sheet = {
        name: 'xl/worksheets/sheet1.xml',
        bytes: Buffer.concat(chunks),
        checksum,
        size,
      };
      return zip([...frameParts(sheetName).map(compress), sheet]);
    },
  };
}

function writeCell(cell: string | number, style: string): string {
  if (typeof cell === 'number') return `<c${style}><v>${cell}</v></c>`;
  if (cell === '') return `<c${style}/>`;
  const text = escaped(plainCell(cell).slice(0, lettersMax));
  return `<c${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      // XML knows no other control signs.
      .replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}

function sheetHead(widths: readonly number[]): string {
  const columns = widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const stays =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${spreadsheets}">${stays}<cols>${columns}</cols><sheetData>`;
}

function frameParts(sheetName: string): { name: string; text: string }[] {
  const type = (kind: string) =>
    `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
  const font = '<sz val="11"/><name val="Arial"/>';
  const wrapped = '<alignment vertical="top" wrapText="1"/>';
  return [
    {
      name: '[Content_Types].xml',
      text: `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type('sheet.main')}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type('worksheet')}"/><Override PartName="/xl/styles.xml" ContentType="${type('styles')}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      text: `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      text: `<workbook xmlns="${spreadsheets}" xmlns:r="${relations}"><sheets><sheet name="${escaped(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      // Number format 49 is "text": what is typed into such a cell later stays as it is typed, too.
      name: 'xl/styles.xml',
      text: `<styleSheet xmlns="${spreadsheets}"><fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1" applyAlignment="1">${wrapped}</xf><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1">${wrapped}</xf></cellXfs></styleSheet>`,
    },
  ];
}

type Part = { name: string; bytes: Buffer; checksum: number; size: number };

function compress({ name, text }: { name: string; text: string }): Part {
  const plain = Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
  return { name, bytes: deflateRawSync(plain), checksum: crc32(plain), size: plain.length };
}

/** Of 1 January 1980, when ZIP's time begins: the file tells nothing of when it was made. */
const noTime = 0x00210000;
const deflated = 8;
const version = 20;

function zip(parts: Part[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, checksum, size } of parts) {
    const path = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(version, 0);
    common.writeUInt16LE(deflated, 4);
    common.writeUInt32LE(noTime, 6);
    common.writeUInt32LE(checksum, 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(path.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    files.push(Buffer.from('PK\x03\x04'), common, path, bytes);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, tail, path);
    at += 30 + path.length + bytes.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, listed, end]);
}
