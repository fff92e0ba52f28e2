import type { Line } from './ledger.ts';

const widths = [6, 44, 44, 18, 18, 7, 60];
const head = ['Mã', 'Câu hỏi', 'Gợi ý', 'Ai nhận', 'Ai giúp xong', 'Chờ', 'Bà con nhận được'];

/** The table of a play, a line a question, and its totals. */
export function reportText(lines: readonly Line[], others: readonly string[]): string {
  const rows = lines.map((line) => [
    line.code ?? '–',
    line.question,
    line.offered.join(' / ') || '–',
    line.claimedBy ?? '–',
    line.resolvedBy ?? '–',
    line.answeredAt === undefined ? '–' : `${Math.round((line.answeredAt - line.askedAt) / 1000)}s`,
    line.received.replace(/\s+/g, ' '),
  ]);
  const table = [head, ...rows].map((row) =>
    row.map((cell, index) => fitted(cell, widths[index] ?? 20)).join(' │ '),
  );
  const problems = [
    ...lines.flatMap((line) =>
      line.problems.map(
        (problem) =>
          `câu ${line.number} (${line.code ?? 'chưa có mã'}, ${line.scenario || 'hỏi'}): ${problem}`,
      ),
    ),
    ...others,
  ];
  const count = (fits: (line: Line) => boolean) => lines.filter(fits).length;
  const totals = [
    `${lines.length} câu hỏi: ${count((line) => line.outcome === 'solved')} được tổ hoặc xã giúp xong, ` +
      `${count((line) => line.outcome === 'answered')} kênh xã tự đáp, ${count((line) => line.outcome === 'pending')} chưa xong.`,
    `Có gợi ý bài: ${count((line) => line.offered.length > 0)}. Chờ trung vị: ${median(lines)} giây.`,
    problems.length === 0
      ? 'Không mất, không trùng, không bỏ sót.'
      : `CÓ ${problems.length} ĐIỀU SAI:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
  ];
  return `${table.join('\n')}\n\n${totals.join('\n')}`;
}

function fitted(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);
}

function median(lines: readonly Line[]): number {
  const waits = lines
    .flatMap((line) => (line.answeredAt === undefined ? [] : line.answeredAt - line.askedAt))
    .sort((a, b) => a - b);
  return Math.round((waits[Math.floor(waits.length / 2)] ?? 0) / 1000);
}
