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
