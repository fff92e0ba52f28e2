import type { ConsentPurpose } from '#shared/me.ts';

export interface ConsentTexts {
  /** What is agreed to, as a heading. */
  title: string;
  /** Who does what with which words, and what happens without it. */
  words: string;
  give: string;
  takeBack: string;
  /** Said before it is taken back. */
  withoutIt: string;
}

/** The wording that `consentTextVersion` names: whoever changes a sentence here changes the version too. */
export const consentTexts: Record<ConsentPurpose, ConsentTexts> = {
  helping: {
    title: 'Cho tổ và xã đọc câu hỏi của bà con',
    words:
      'Để giúp được, người trong tổ của thôn mình và cán bộ xã cần đọc câu hỏi, ảnh và tiếng bà con gửi. Họ chỉ dùng để giúp việc đó, không đưa cho ai khác. Bà con đổi ý lúc nào cũng được, trong phần “Tôi”.',
    give: 'Tôi đồng ý, gửi cho tổ',
    takeBack: 'Thôi, không cho đọc nữa',
    withoutIt:
      'Từ lúc đó bà con không gửi thêm câu hỏi cho tổ qua đây được nữa. Bài hướng dẫn vẫn đọc bình thường. Câu hỏi đã gửi vẫn còn; muốn xoá hẳn thì vào “Xoá dữ liệu của tôi”.',
  },
  learning: {
    title: 'Cho bà con khác học từ câu hỏi của mình',
    words:
      'Câu hỏi của bà con và câu trả lời, kèm tên thôn, bỏ hết tên tuổi và số điện thoại, có thể hiện ra cho người khác gặp đúng chỗ khó ấy. Không đồng ý thì bà con vẫn được giúp như thường.',
    give: 'Tôi đồng ý chia sẻ',
    takeBack: 'Thôi, không chia sẻ nữa',
    withoutIt: 'Câu hỏi của bà con sẽ không hiện cho người khác nữa.',
  },
  announcements: {
    title: 'Cho xã nhắn tin khi có thông báo',
    words:
      'Xã được nhắn tin vào Zalo của tôi khi có thông báo. Ban đêm xã không nhắn, trừ việc thật gấp. Bà con thôi lúc nào cũng được: bấm ở đây, hoặc nhắn “dừng thông báo” vào kênh Zalo của xã.',
    give: 'Tôi đồng ý nhận tin',
    takeBack: 'Thôi, đừng nhắn nữa',
    withoutIt:
      'Xã không nhắn thông báo vào Zalo của bà con nữa. Thông báo vẫn hiện trong mục “Thông báo” ở đây.',
  },
};
