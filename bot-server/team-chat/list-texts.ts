const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const questionLengthMax = 70;
/** The first half of a letter that takes two places. */
const halfLetter = /[\ud800-\udbff]$/;

type Listed = {
  code: string;
  question: string;
  openedAt: Date;
  appointmentAt: Date | null;
  holder: string | undefined;
};
type List = { listed: readonly Listed[]; total: number };

/** "2 ngày 3 giờ", "1 giờ 20 phút", "5 phút" */
function howLong(ms: number): string {
  const [days, hours, minutes] = [
    Math.floor(ms / dayMs),
    Math.floor((ms % dayMs) / hourMs),
    Math.floor((ms % hourMs) / minuteMs),
  ];
  const parts = [
    days > 0 ? `${days} ngày` : '',
    hours > 0 ? `${hours} giờ` : '',
    minutes > 0 ? `${minutes} phút` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'vừa xong' : parts.slice(0, 2).join(' ');
}

/** "15:00 ngày 23/11" in Viet Nam, which keeps +07:00 all year. */
function when(at: Date): string {
  const there = new Date(at.getTime() + 7 * hourMs).toISOString();
  return `${there.slice(11, 16)} ngày ${Number(there.slice(8, 10))}/${Number(there.slice(5, 7))}`;
}

function shorten(question: string): string {
  const line = question.replace(/\s+/g, ' ').trim();
  if (line.length <= questionLengthMax) return line;
  return `${line.slice(0, questionLengthMax).replace(halfLetter, '').trimEnd()}…`;
}

function more({ listed, total }: List): string[] {
  return total > listed.length
    ? [`… và ${total - listed.length} việc nữa (xem trong ứng dụng).`]
    : [];
}

/** What waits for somebody, oldest first with how long, and who has what already. */
export function waitingText(waiting: List, helped: List, now: Date): string {
  const lines = waiting.listed.map(
    ({ code, question, openedAt }) =>
      `• ${code} (${howLong(now.getTime() - openedAt.getTime())}): ${shorten(question)}`,
  );
  const held = helped.listed.map(({ code, holder }) =>
    holder === undefined ? code : `${code} (${holder})`,
  );
  return [
    waiting.total === 0
      ? 'Không có yêu cầu nào đang chờ người nhận.'
      : `Đang chờ người nhận (${waiting.total}), lâu nhất ở trên:`,
    ...lines,
    ...more(waiting),
    ...(held.length === 0 ? [] : [`Đang có người giúp: ${held.join(', ')}.`]),
    ...(waiting.total === 0
      ? []
      : [`Giúp được việc nào thì gõ "nhận ${waiting.listed[0]?.code}" nhé.`]),
  ].join('\n');
}

export function heldText(name: string, held: List, now: Date): string {
  if (held.total === 0)
    return `${name} chưa nhận yêu cầu nào. Gõ "danh sách" để xem việc đang chờ.`;
  const lines = held.listed.map(
    ({ code, question, openedAt, appointmentAt }) =>
      `• ${code} (${howLong(now.getTime() - openedAt.getTime())}${
        appointmentAt === null || appointmentAt < now ? '' : `, hẹn ${when(appointmentAt)}`
      }): ${shorten(question)}`,
  );
  return [`${name} đang giúp (${held.total}):`, ...lines, ...more(held)].join('\n');
}

const cannedMax = 30;

export function cannedListText(answers: readonly { shortName: string; title: string }[]): string {
  if (answers.length === 0) {
    return 'Tổ mình chưa có câu trả lời mẫu. Tổ trưởng hoặc xã thêm trong ứng dụng nhé.';
  }
  const lines = answers
    .slice(0, cannedMax)
    .map(({ shortName, title }) => `• ${shortName}: ${title}`);
  return [
    'Câu trả lời mẫu:',
    ...lines,
    ...(answers.length > cannedMax ? ['… còn nữa, xem trong ứng dụng.'] : []),
    `Gửi cho bà con: gõ "mẫu A12 ${answers[0]?.shortName}".`,
  ].join('\n');
}
