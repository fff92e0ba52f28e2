/** What spreadsheets take for the beginning of a formula, in the wide letters of East Asian keyboards too. */
const beginsFormula = /^(\s*[=+\-@＝＋－＠]|[\t\r\n])/;
/** A spreadsheet that opens a CSV makes such a text a number: a telephone loses its zero, a long number its last digits. */
const looksLikeNumber = /^(0\d+|\d{12,})$/;

/** A text that no spreadsheet runs: what people wrote must stay words in an officer's Excel, and wherever it is saved later. */
export function plainCell(text: string): string {
  return beginsFormula.test(text) ? `'${text}` : text;
}

/** The same for a CSV, where nothing says that a cell is text, and quoted as CSV wants it. */
export function csvCell(text: string): string {
  const plain = looksLikeNumber.test(text) ? `'${text}` : plainCell(text);
  return /[",\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}
