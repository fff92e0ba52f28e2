/** Several requests in one message; none of them can be quoted, so each line has its code. */
export function requestList(lines: readonly string[]): { text: string; line: string } {
  const list = lines.map((line) => `• ${line}`).join('\n');
  return {
    text: `Tổ mình có nhiều việc đang chờ:\n${list}\nGõ kèm mã giúp nhé, ví dụ "nhận A12".`,
    line: lines.join('\n• '),
  };
}
