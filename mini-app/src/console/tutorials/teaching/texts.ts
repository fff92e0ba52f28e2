import type { AnswerGiven, NotAccepted } from '#shared/taught-phrasings.ts';

type PlainReason = Exclude<NotAccepted['reason'], 'name'>;

export const texts = {
  teach: 'Chỉ cho máy',
  done: 'Đã xem xong',

  refusedHead: 'Gợi ý mà chưa đúng',
  refusedWhat:
    'Trợ lý Zalo đưa ra một bài, bà con bấm “Chưa được, hỏi tổ”. Máy chỉ giữ những chữ quen thuộc và bỏ tên người khi nhận ra; có thể còn sót. Bài nào đúng hơn thì chỉ cho máy.',
  refusedNone: 'Chưa có ai bấm “Chưa được, hỏi tổ”.',
  refusedTimes: (times: number, moment: string) => `${times} lần, gần nhất ${moment}`,
  refusedOffered: (title: string) => `Máy đã đưa bài “${title}”`,

  taughtHead: 'Đã chỉ cho máy',
  taughtWhat:
    'Những câu cán bộ xã đã chỉ. Bà con hỏi như thế thì máy ra đúng bài, chỉ trong xã mình. Gỡ câu nào thì máy quên câu ấy ngay.',
  taughtNone: 'Chưa chỉ cho máy câu nào.',
  taughtAdd: 'Chỉ thêm một câu',
  taughtFor: (title: string) => `Ra bài “${title}”`,
  states: { draft: 'Chờ duyệt', published: 'Máy đã biết' },
  proposedBy: (author: string, moment: string) => `${author} đề nghị, ${moment}`,
  publishedBy: (author: string, publisher: string, moment: string) =>
    author === publisher
      ? `${author} chỉ, ${moment}`
      : `${author} đề nghị, ${publisher} duyệt, ${moment}`,
  look: 'Xem và duyệt',
  drop: 'Bỏ đề nghị',
  retire: 'Gỡ câu này',
  retireTitle: 'Gỡ câu này khỏi máy?',
  retireWords: (words: string) =>
    `Từ câu hỏi tới, máy không còn được chỉ rằng “${words}” là hỏi bài nào.`,
  retireYes: 'Đúng, gỡ câu này',
  dropTitle: 'Bỏ đề nghị này?',
  dropWords: (words: string) =>
    `Đề nghị “${words}” mất hẳn. Máy chưa học câu này nên không đổi gì.`,
  dropYes: 'Đúng, bỏ đề nghị',

  title: 'Chỉ cho máy một câu',
  reviewTitle: 'Duyệt một câu chỉ cho máy',
  words: 'Bà con hỏi thế nào',
  wordsHint:
    'Viết lại cho có dấu, đúng như lời bà con hay nói. Không có tên, số của ai. Từ hai chữ, tới 120 chữ cái.',
  wordsMissing: 'Viết câu bà con hay hỏi đã nhé.',
  find: 'Tìm bài',
  pick: 'Câu này là hỏi bài nào',
  pickMissing: 'Chọn một bài đã nhé.',
  pickNone: 'Không thấy bài nào tên như vậy.',
  pickMore: (count: number) => `Còn ${count} bài nữa, gõ thêm chữ để tìm.`,
  measure: 'Xem máy sẽ đổi ra sao',
  measureAgain: 'Xem lại máy sẽ đổi ra sao',
  measuring: 'Máy đang thử lại mọi câu kiểm tra…',
  propose: 'Gửi duyệt',
  publish: 'Cho máy học ngay',
  working: 'Đang làm…',
  cancel: 'Thôi',
  proposed: 'Đã gửi. Người duyệt xem xong là máy học.',
  published: 'Máy đã học. Từ câu hỏi tới, bà con hỏi như vậy là ra đúng bài.',
  retired: 'Đã gỡ.',

  effectHead: 'Máy sẽ đổi ra sao',
  effectSum: (questions: number, before: number, after: number) =>
    `Trong ${questions} câu hỏi kiểm tra: trước đúng ${before} câu, sau đúng ${after} câu.`,
  effectSame: 'Không câu kiểm tra nào đổi.',
  effectChanged: (count: number) => `${count} câu kiểm tra đổi:`,
  effectWorse: (count: number) =>
    `Học câu này thì ${count} câu đang đúng thành sai. Viết câu cho rõ hơn rồi xem lại nhé.`,
  ownHead: 'Câu vừa viết',
  ownStill:
    'Học rồi mà câu này vẫn chưa ra bài đã chọn trước tiên: trong câu có chữ khiến máy phải chuyển cho người, hoặc hiểu sang việc khác. Sửa câu rồi xem lại nhé.',
  before: 'Trước',
  after: 'Sau',
  right: (title: string | null) =>
    title === null ? 'Đúng ra không bài nào hợp' : `Bài đúng: “${title}”`,
  turns: {
    better: 'thành đúng',
    worse: 'thành sai',
    right: 'vẫn đúng',
    wrong: 'vẫn sai',
  },
  notAccepted: {
    'too-short':
      'Câu này ngắn quá, hoặc chỉ có những chữ câu nào cũng có, nên máy không học được. Viết rõ hơn nhé.',
    number: 'Trong câu có dãy số hoặc mã, có thể là của một người. Bỏ số ấy đi rồi xem lại nhé.',
    full: 'Xã mình đã chỉ cho máy 500 câu rồi. Gỡ bớt những câu không còn cần đã nhé.',
    danger:
      'Ai nói câu này có thể đang gặp nguy hiểm hoặc vừa mất tiền, nên phải có người trả lời ngay. Câu như vậy không chỉ cho máy được.',
  } satisfies Record<PlainReason, string>,
  named: (found: readonly string[]) =>
    `Trong câu có chữ giống tên người hoặc tên xóm, thôn: ${found.map((one) => `“${one}”`).join(', ')}. Bỏ đi rồi xem lại nhé.`,
  taken: (words: string, title: string, isSameTutorial: boolean) =>
    isSameTutorial
      ? `Máy hiểu câu này như câu “${words}”, đã được chỉ cho chính bài này rồi.`
      : `Máy hiểu câu này như câu “${words}”, đã được chỉ cho bài “${title}”. Muốn đổi thì gỡ câu ấy ở mục “Đã chỉ cho máy” trước nhé.`,
  spoilt: (count: number) =>
    `Học câu này thì ${count} câu máy đang hiểu đúng thành sai. Viết câu cho rõ hơn rồi xem lại nhé.`,
  spoiltKinds: { reviewed: 'Câu mẫu của máy.', taught: 'Câu xã mình đã chỉ.' },
} as const;

export function sayNotAccepted(refused: NotAccepted): string {
  return refused.reason === 'name' ? texts.named(refused.found) : texts.notAccepted[refused.reason];
}

/** What somebody who asks gets, in a few words. */
export function sayAnswer({ kind, title }: AnswerGiven): string {
  switch (kind) {
    case 'offer':
      return `bài “${title ?? ''}”`;
    case 'clarify':
      return title === null ? 'hỏi lại cho rõ' : `hỏi lại cho rõ, đầu tiên là bài “${title}”`;
    case 'person':
      return title === null ? 'chuyển cho người của tổ' : `chuyển cho người, kèm bài “${title}”`;
    case 'courtesy':
      return 'không ra bài nào, chỉ đáp lời';
    case 'refuse':
      return 'không nhận câu này';
    case 'village':
      return 'hiểu là tên thôn';
    default:
      return kind satisfies never;
  }
}
