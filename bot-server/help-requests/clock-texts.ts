import { momentText } from './appointment-texts.ts';

const hourMs = 3_600_000;

/** "khoảng 5 giờ nữa", "khoảng 3 ngày nữa"; under an hour "chưa đầy 1 giờ nữa". */
function leftText(ms: number): string {
  const hours = Math.floor(ms / hourMs);
  if (hours < 1) return 'chưa đầy 1 giờ nữa';
  return hours < 48 ? `khoảng ${hours} giờ nữa` : `khoảng ${Math.floor(hours / 24)} ngày nữa`;
}

const whoHelps = (code: string) => `Ai giúp được thì gõ "nhận ${code}" nhé.`;

/** What the clock says in the group; never a reproach, because these people are not paid. */
export const clockPosts = {
  'remind-group': (code: string) => `${code}: bà con vẫn đang chờ, chưa ai nhận. ${whoHelps(code)}`,
  'remind-leader': (code: string, leaderName: string | undefined) =>
    leaderName === undefined
      ? `${code}: chờ đã lâu mà chưa ai nhận. ${whoHelps(code)}`
      : `${code}: chờ đã lâu mà chưa ai nhận. Nhờ tổ trưởng ${leaderName} nhận hoặc phân công giúp bà con ạ.`,
  escalate: (code: string) =>
    `${code}: hết giờ hẹn mà chưa ai nhận được, nên đã chuyển lên xã để bà con không phải chờ thêm.`,
  'warn-claim': (code: string, helperName: string, returnsAt: Date | undefined) =>
    [
      `${code}: ${helperName} ơi, bà con đang chờ tin.`,
      returnsAt === undefined
        ? `Nếu đang bận thì gõ "trả lại ${code}" để người khác giúp ạ.`
        : `Nếu đang bận thì gõ "trả lại ${code}"; đến ${momentText(returnsAt)} mà chưa có tin thì yêu cầu tự về lại hàng chờ để người khác giúp ạ.`,
    ].join(' '),
  'return-claim': (code: string, helperName: string) =>
    `${code}: chưa có tin mới nên đã về lại hàng chờ, chắc ${helperName} đang bận. ${whoHelps(code)}`,
  'first-answer-overdue': (code: string, helperName: string | undefined) =>
    `${code}: đã quá hẹn trả lời bà con lần đầu. ${
      helperName === undefined
        ? whoHelps(code)
        : `${helperName} nhắn bà con một câu cho yên tâm nhé.`
    }`,
  'update-overdue': (code: string, helperName: string | undefined) =>
    `${code}: bà con nói thêm đã lâu mà chưa ai trả lời. ${
      helperName === undefined ? whoHelps(code) : `Nhờ ${helperName} xem giúp ạ.`
    }`,
  'solution-overdue': (code: string) =>
    `${code}: đã quá hẹn giúp xong. Xong rồi thì gõ "xong ${code}"; còn vướng thì gõ "chuyển ${code} xã" nhé.`,
  'free-window-closing': (code: string, closesAt: Date, now: Date) =>
    `${code}: Zalo chỉ còn gửi miễn phí cho bà con đến ${momentText(closesAt)} (${leftText(closesAt.getTime() - now.getTime())}). Chưa kịp trả lời thì nhờ gọi điện hoặc đến nhà trước lúc ấy ạ.`,
  'window-closing': (code: string, closesAt: Date, now: Date) =>
    `${code}: sau ${momentText(closesAt)} (${leftText(closesAt.getTime() - now.getTime())}) thì Zalo không cho nhắn bà con nữa. Nhờ gọi điện hoặc đến nhà trước lúc ấy ạ.`,
};

/** The same as a line of the request's history; what residents read blames nobody. */
export const clockLines = {
  'remind-group': 'Nhắc cả tổ: chưa ai nhận.',
  'remind-leader': 'Nhắc tổ trưởng: chưa ai nhận.',
  escalate: 'Hết giờ hẹn mà chưa ai nhận nên chuyển lên xã.',
  'warn-claim': 'Nhắc người đang giúp: bà con đang chờ tin.',
  'return-claim': 'Chưa có tin mới nên tổ tìm người khác giúp tiếp.',
  'first-answer-overdue': 'Quá hẹn trả lời lần đầu.',
  'update-overdue': 'Bà con nói thêm mà quá hẹn chưa ai trả lời.',
  'solution-overdue': 'Quá hẹn giúp xong.',
  'free-window-closing': 'Sắp hết 48 giờ Zalo gửi miễn phí.',
  'window-closing': 'Sắp hết 7 ngày Zalo cho nhắn bà con.',
};
