export const texts = {
  title: 'Câu đã giải quyết',
  documentTitle: (areaName: string) => `Câu đã giải quyết · ${areaName}`,
  what: 'Bà con nói “được rồi” và đồng ý chia sẻ thì câu hỏi và câu trả lời vào đây. Duyệt xong, ai trong xã hỏi câu giống thế sẽ thấy ngay, có ghi câu hỏi từ thôn nào, không kèm tên ai.',
  none: 'Chưa có câu nào chờ duyệt.',
  withoutConsent: (count: number) =>
    `Còn ${count} việc đã xong mà bà con chưa đồng ý chia sẻ câu hỏi, nên không hiện ở đây.`,
  waiting: 'Chờ duyệt',
  from: (code: string, villageName: string) => `${code} · tổ ${villageName} đã giúp`,
  place: (tutorialTitle: string, step: number | null) =>
    step === null ? tutorialTitle : `${tutorialTitle}, bước ${step}`,
  question: 'Câu hỏi cho mọi người thấy',
  questionHint:
    'Viết thành câu hỏi chung, ngắn gọn. Chỗ trong ngoặc vuông là chi tiết riêng đã che: bỏ hẳn đi.',
  questionMissing: 'Chưa có câu hỏi nào.',
  answer: 'Câu trả lời cho mọi người thấy',
  answerHint: 'Ai đọc cũng làm được. Bỏ tên người, số điện thoại, số giấy tờ.',
  answerMissing: 'Chưa có câu trả lời nào.',
  covered: (words: string) =>
    `Còn chỗ trong ngoặc vuông: ${words}. Viết lại cho trọn câu rồi hãy chia sẻ.`,
  share: 'Chia sẻ với cả xã',
  sharing: 'Đang chia sẻ…',
  decline: 'Không chia sẻ',
  declining: 'Đang ghi…',
  shared: 'Đang chia sẻ',
  nothingShared: 'Chưa có câu nào được chia sẻ.',
  sharedSince: (code: string, villageName: string) => `${code} · ${villageName}, chia sẻ`,
  uses: (shown: number, helped: number, notHelped: number) => {
    if (shown + helped + notHelped === 0) return 'Chưa hiện cho ai lần nào.';
    return `Đã hiện ${shown} lần · ${helped} lần bà con bấm “Được rồi” · ${notHelped} lần vẫn phải hỏi tổ`;
  },
  doubted: 'Bà con vừa nói lại là chưa được: xem lại câu này nhé.',
  retire: 'Thôi chia sẻ',
  retiring: 'Đang gỡ…',
} as const;
