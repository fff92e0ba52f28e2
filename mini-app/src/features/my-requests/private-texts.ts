import { texts as ofTeam } from './texts.ts';

/** Apart from the others, because the first screen needs none of it. */
export const texts = {
  privateTitle: 'Việc riêng của bà con',
  privateForLeader:
    'Chỉ tổ trưởng thôn mình và cán bộ xã đọc được. Không ai khác trong tổ, trong nhóm hay trong thôn thấy việc này.',
  privateForDesk:
    'Chỉ cán bộ xã đọc được. Không ai trong thôn, trong tổ hay trong nhóm thấy việc này.',
  deskAlone: 'Chỉ cán bộ xã đọc',
  deskAloneHint:
    'Sau khi gửi 3 phút tổ trưởng mới đọc được. Bà con không muốn tổ trưởng biết thì bấm ngay nhé.',
  deskAloneBusy: 'Đang chuyển…',
} as const;

/** Of what the team may not read nothing is said to it. */
const ofFew = {
  team: 'Người giúp',
  rateSend: 'Gửi cho người giúp biết',
  rateAgain: 'Đổi ý? Báo lại',
  rateThanks: 'Người giúp đã biết, vẫn giữ kín ạ. Cảm ơn bà con!',
  reopen: 'Vẫn vướng, nhờ giúp tiếp',
  reopenSend: 'Nhờ giúp tiếp',
  cancelWords:
    'Người đang giúp sẽ biết và không làm việc này nữa, vẫn giữ kín. Lúc khác cần, bà con cứ nhắn lại.',
};

/** What is said of a request to who asked it, whoever reads it. */
export function wordsOf(isPrivate: boolean) {
  return isPrivate ? { ...ofTeam, ...ofFew } : ofTeam;
}
