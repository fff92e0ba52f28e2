const never = 'Bà con nhớ: không ai trong tổ hay xã hỏi mã OTP, mật khẩu, số thẻ của bà con.';

const whoComes: Record<string, string> = {
  '111': 'bảo vệ trẻ em',
  '112': 'cứu nạn',
  '113': 'công an',
  '114': 'cứu hoả',
  '115': 'cấp cứu',
};

function who(number: string): string {
  return `${number} (${whoComes[number] ?? 'khẩn cấp'})`;
}

export const conversationTexts = {
  greeting: (accountName: string) =>
    `Dạ em chào bà con! Đây là kênh của ${accountName}. Bà con vướng gì về điện thoại, VNeID, dịch vụ công, ` +
    `chuyển tiền, cứ nhắn câu hỏi vào đây, em tìm bài hướng dẫn hoặc nhờ tổ công nghệ số thôn mình giúp.\n${never}`,
  openMiniApp: 'Mở trang hướng dẫn',
  askVillage: 'Dạ, bà con ở thôn nào để em nhờ đúng tổ giúp ạ?',
  /** Of what the team is not to hear. */
  askVillagePrivately: 'Dạ, bà con ở thôn nào để em báo đúng người có trách nhiệm, giữ kín ạ?',
  askVillageAgain: 'Em chưa rõ thôn nào ạ.',
  pressVillage: 'Bấm tên thôn, hoặc gõ tên thôn vào đây.',
  typeVillage: 'Bà con gõ tên thôn vào đây, ví dụ "thôn 3".',
  /** `oldName`: what was said, where the village is called otherwise now. */
  villageChosen: (villageName: string, oldName?: string) =>
    oldName === undefined
      ? `Dạ, bà con ở ${villageName}. Em ghi rồi ạ.`
      : `Dạ, bà con ở ${villageName} (trước là ${oldName}). Em ghi rồi ạ. Không phải thì bà con nhắn lại tên thôn nhé.`,
  villageChosenAskQuestion: 'Bà con cần hỏi gì thì nhắn vào đây nhé.',
  offer: (count: number) =>
    count === 1
      ? 'Dạ, bà con xem bài này có đúng không ạ? Chưa được thì bấm nút cuối, tổ thôn mình sẽ giúp.'
      : 'Dạ, em tìm thấy mấy bài này. Bà con bấm vào bài để xem từng bước. Chưa được thì bấm nút cuối, tổ thôn mình sẽ giúp.',
  why: (why: string) => ` (${why.charAt(0).toLowerCase()}${why.slice(1)})`,
  listed: (number: number, title: string, why: string) => `${number}. ${title}${why}`,
  listHas: (count: number) =>
    count === 1
      ? 'Dạ, em chỉ đưa một bài thôi ạ. Bà con bấm vào bài đó, hoặc bấm nút cuối để hỏi tổ nhé.'
      : `Dạ, em chỉ đưa mấy bài từ 1 đến ${count} thôi ạ. Bà con nhắn số của bài, hoặc bấm vào bài nhé.`,
  solved: (
    {
      question,
      text,
      villageName,
      month,
    }: Record<'question' | 'text' | 'villageName' | 'month', string>,
    withTutorials: boolean,
  ) =>
    `Dạ, câu giống của bà con đã có người được giúp rồi ạ: “${question}”\n\n${text}\n\n` +
    `(Từ bà con ${villageName}, chia sẻ tháng ${month}.)\n\n` +
    `Bà con làm thử xem được chưa ạ?${withTutorials ? ' Muốn xem từng bước thì bấm vào bài.' : ''} Chưa được thì bấm nút cuối, tổ thôn mình sẽ giúp.`,
  tipHelped: 'Được rồi',
  mayShare:
    'Bà con khác có khi cũng vướng đúng chỗ này. Bà con có cho người khác học từ câu hỏi của mình không ạ? Câu hỏi và câu trả lời, kèm tên thôn, bỏ hết tên tuổi và số điện thoại, có thể hiện ra cho người khác gặp đúng chỗ khó ấy. Không đồng ý thì bà con vẫn được giúp như thường.',
  share: 'Tôi đồng ý chia sẻ',
  sharingOn:
    'Dạ, em cảm ơn bà con đã chia sẻ ạ. Cán bộ xã xem lại rồi mới cho hiện, không kèm tên ai. Bà con đổi ý lúc nào cũng được, trong phần “Tôi”.',
  askTeam: 'Chưa được, hỏi tổ',
  askTeamDirectly: 'Hỏi tổ',
  askBack:
    'Em chưa hiểu bà con cần gì ạ. Bà con nhắn rõ hơn một chút, hoặc bấm nút dưới để hỏi người trong tổ.',
  which: (question: string) =>
    `Dạ, em hỏi thêm một câu ạ: ${question} Bà con bấm vào ý đúng, hoặc nhắn “1” hay “2”. Không phải cả hai thì bấm “Hỏi tổ”.`,
  whichChoice: (number: number, label: string) => `${number}. ${label}`,
  offTopic:
    'Dạ, việc này em không rành ạ. Em giúp được bà con về điện thoại, VNeID, dịch vụ công, chuyển tiền, tránh lừa đảo. ' +
    'Bà con muốn hỏi người trong tổ thì bấm nút dưới đây nhé.',
  abuse: 'Dạ, em mong bà con bớt giận; bà con cần người giúp thì bấm nút dưới đây ạ.',
  spam: 'Dạ, kênh này không nhận quảng cáo ạ.',
  inOtherWords: 'Dạ, bà con nhắn lại điều cần hỏi bằng lời khác giúp em, em chuyển tổ ngay ạ.',
  /** In place of words that nobody is to read. */
  wordsUnclear: 'Bà con cần tổ giúp nhưng lời nhắn chưa rõ, nhờ tổ hỏi lại ạ.',
  trouble:
    'Bà con đang gặp chuyện gì khó ạ? Bà con kể cho em một câu, hoặc bấm nút dưới để nhờ người trong tổ. Đang nguy hiểm thì gọi ngay 113.',
  opened: (code: string, teamName: string) =>
    `Dạ, em đã chuyển câu hỏi tới ${teamName}. Mã yêu cầu của bà con là ${code}. Có người nhận giúp là em báo ngay ạ.`,
  openedInMiniApp: 'Xem yêu cầu của tôi',
  added: (code: string) => `Dạ, em đã chuyển thêm lời bà con vào yêu cầu ${code} ạ.`,
  addTo: (code: string) => `Gửi vào yêu cầu ${code}`,
  otherNeed: (code: string) =>
    `Dạ, việc này có vẻ khác với yêu cầu ${code}. Bà con bấm vào bài để xem từng bước. Là việc khác mà cần tổ giúp, ` +
    `hoặc vẫn là chuyện của ${code}, thì bấm nút bên dưới ạ.`,
  otherMatter: 'Đây là việc khác, hỏi tổ',
  nothingToAsk: 'Dạ, bà con nhắn câu hỏi trước đã ạ, rồi em hỏi tổ giúp.',
  alreadyAsked: (code: string) => `Dạ, yêu cầu này tổ đang giúp rồi ạ, mã ${code}.`,
  noTeam: 'Dạ thôn mình chưa có tổ công nghệ số trên đây. Bà con liên hệ trực tiếp xã giúp em ạ.',
  dropped: 'Dạ vâng, em bỏ qua ạ. Khi nào cần bà con cứ nhắn em nhé.',
  /** Danger, or lost money, is kept however often somebody says that they no longer want it. */
  urgentStays:
    'Dạ, việc gấp bà con đã kể em vẫn để ở chỗ cán bộ xã, không ai khác biết ạ. Đang nguy hiểm thì gọi ngay 113. Bà con nhắn tên thôn thì có người giúp gần hơn.',
  courtesy: 'Dạ không có gì ạ. Khi nào cần bà con cứ nhắn em nhé.',
  rateLater: (code: string) =>
    `Dạ, yêu cầu ${code} chưa có câu trả lời. Có là em gửi bà con ngay ạ.`,
  ratingUnknown: 'Dạ, em không thấy yêu cầu này nữa ạ. Bà con cần gì cứ nhắn em nhé.',
  announcementsOn:
    'Dạ, từ nay có thông báo là xã nhắn bà con vào đây ạ. Muốn thôi, bà con nhắn “dừng thông báo” nhé.',
  announcementsOff:
    'Dạ, từ nay xã không nhắn thông báo vào đây nữa ạ. Muốn nhận lại, bà con nhắn “nhận thông báo” nhé.',
  emergency: (number: string, other?: string) =>
    `Việc này gấp: bà con gọi ngay ${other === undefined ? who(number) : `${who(number)} hoặc ${who(other)}`}.`,
  notAlone:
    'Bà con không phải chịu một mình đâu ạ: gọi thêm một người thân đến ở bên mình ngay lúc này nhé.',
  threatened: (number: string) =>
    `Bà con đừng gửi thêm tiền hay ảnh, giữ lại tin nhắn làm bằng chứng. Thấy nguy đến tính mạng thì gọi ngay ${number}.`,
  tellingTeam: 'Em đang báo tổ thôn mình ạ.',
  tellingPrivately: 'Việc này em giữ kín, chỉ báo người có trách nhiệm, không đưa lên nhóm ạ.',
  /** `forLeader`: the leader reads it as well as the desk. */
  openedPrivately: (code: string, forLeader: boolean) =>
    forLeader
      ? `Dạ, em đã chuyển lời bà con rồi ạ. Chỉ tổ trưởng và cán bộ xã đọc được, không ai khác trong tổ hay trong nhóm biết. Mã là ${code}. ` +
        'Sau 3 phút tổ trưởng mới đọc được: bà con không muốn tổ trưởng biết thì bấm “Chỉ cán bộ xã đọc” ngay nhé.'
      : `Dạ, em đã chuyển lời bà con rồi ạ. Chỉ cán bộ xã đọc được, không ai trong thôn, trong tổ hay trong nhóm biết. Mã là ${code}.`,
  addedPrivately: (code: string, forLeader: boolean) =>
    `Dạ, em đã chuyển thêm lời bà con vào việc riêng ${code}. Chỉ ${forLeader ? 'tổ trưởng và ' : ''}cán bộ xã đọc được ạ.`,
  alreadyConfided: (code: string, forLeader: boolean) =>
    `Dạ, em đã chuyển lời bà con rồi ạ, việc riêng ${code}. Chỉ ${forLeader ? 'tổ trưởng và ' : ''}cán bộ xã đọc được ạ.`,
  ratedPrivately: (code: string) =>
    `Dạ, em đã báo người đang giúp việc riêng ${code}, vẫn giữ kín như trước ạ. Bà con nhắn thêm ở đây lúc nào cũng được.`,
  deskAlone: 'Chỉ cán bộ xã đọc',
  nowDeskAlone: (code: string) =>
    `Dạ, từ giờ chỉ cán bộ xã đọc được việc riêng ${code}, tổ trưởng không xem được nữa ạ.`,
  privateForOfficer: (code: string, villageName: string) =>
    `Có việc riêng ${code} (${villageName}): bà con cần người tin cậy giúp gấp. Anh chị mở Trang làm việc, mục Sổ theo dõi, tìm ${code}. ` +
    'Xin đừng nhắc việc này trong nhóm.',
  privateForLeader: (code: string) =>
    `Có việc riêng ${code} của bà con trong thôn, chỉ anh chị và cán bộ xã đọc được. Anh chị mở xem giúp, và đừng nhắc trong nhóm ạ.`,
  openPrivate: 'Mở xem',
  urgentToOfficers: 'Em đã nhắn cán bộ xã là có việc gấp.',
  urgentToDesk:
    'Em đã ghi việc gấp này lên đầu trang việc của xã, nhưng chưa nhắn được cho cán bộ nào.',
  /** Said after a while; in other words than at first, so that it is read. */
  stillUnheard:
    'Việc này đang ở đầu trang việc của xã, mà đến giờ em vẫn chưa nhắn được cho cán bộ nào.',
  /** `villageName`: of a village without a team; undefined where no village is known. */
  urgentForOfficer: (
    { code, villageName, clock }: { code: string; villageName: string | undefined; clock: string },
    isMoney: boolean,
  ) =>
    `Có việc gấp: bà con ${code} nhắn vào kênh xã, ${isMoney ? 'có thể vừa mất tiền vì lừa đảo' : 'có thể đang gặp nguy hiểm'}, ` +
    `${villageName === undefined ? 'mà chưa cho biết ở thôn nào' : `ở ${villageName}, thôn chưa có tổ`}, nên chưa tổ nào nhận. ` +
    `Anh chị mở hộp tin nhắn Zalo OA của xã, đọc tin khoảng ${clock}. Trang làm việc không hiện lời nhắn; ` +
    'mục Bà con, tìm theo mã này, cho biết người nhắn tên gì.',
  moneyLost:
    'Bà con bình tĩnh: gọi ngay ngân hàng theo số ở mặt sau thẻ để khoá tài khoản, đừng chuyển thêm đồng nào.',
  maskedWarning:
    'Em vừa thấy mã, mật khẩu hoặc số giấy tờ trong tin nhắn nên đã che đi, không ai đọc được. ' +
    'Bà con đừng gửi những số đó cho bất kỳ ai, kể cả cán bộ hay người trong tổ. Nếu có người vừa xin mã, đó là lừa đảo, bà con đừng đọc cho họ.',
};

/** Stands in the question for what was not words. */
export const attachmentWords: Record<string, string> = {
  image: '[ảnh]',
  gif: '[ảnh]',
  link: '[đường dẫn]',
  audio: '[tin thoại]',
  video: '[video]',
  sticker: '',
  location: '[vị trí]',
  file: '[tệp]',
  'business-card': '[danh thiếp]',
};
