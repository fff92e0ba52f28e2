/** Why an announcement cannot leave as it is, each with what to do. */
export const hindranceTexts = {
  titleMissing: 'Thông báo chưa có tiêu đề.',
  bodyMissing: 'Thông báo chưa có nội dung.',
  areasMissing: 'Chưa chọn gửi cho thôn nào hay cả xã.',
  areaGone: 'Có thôn đã chọn không còn nữa. Chọn lại nơi nhận nhé.',
  areaNotOwn: 'Tổ trưởng chỉ gửi được cho thôn của mình.',
  everythingExcluded: 'Đã loại trừ hết những nơi được chọn, không còn ai nhận.',
  exclusionMerged: (leftOut: string, into: string) =>
    `${leftOut} đang được loại trừ, nay đã nhập vào ${into}. Bỏ chọn ${into}, hoặc gửi cho cả ${into}.`,
  channelsMissing: 'Chưa chọn cách gửi nào.',
  templateMissing: 'Chưa chọn mẫu tin trả phí.',
  templateGone: 'Mẫu tin này không còn dùng được. Chọn mẫu khác nhé.',
  templateParameter: (name: string, maxLength: number) =>
    `Mẫu tin cần điền “${name}”, không quá ${maxLength} chữ.`,
  alreadyOver: 'Ngày cuối hiện thông báo đã qua. Chọn hôm nay hoặc ngày sau nhé.',
  leavesTooLate: 'Giờ gửi sau ngày cuối của thông báo. Xem lại hai ngày này nhé.',
  endsBeforeStart: 'Giờ kết thúc phải sau giờ bắt đầu.',
  eventOver: 'Việc này đã diễn ra rồi. Xem lại ngày, giờ nhé.',
  leavesAfterEvent: 'Giờ gửi sau khi việc đã diễn ra. Chọn giờ gửi sớm hơn nhé.',
  repeatOver: 'Ngày nhắc lại cuối cùng ở trước lần gửi đầu tiên.',
  urgentReasonMissing: 'Gửi gấp thì ghi rõ vì sao gấp, để người duyệt biết.',
  tutorialGone: 'Bài hướng dẫn này không còn. Chọn bài khác hoặc bỏ đi nhé.',
};

/** Why a way of sending cannot be chosen at all. */
export const channelHindranceTexts = {
  noTeamGroup: 'Ở đây chưa có nhóm Zalo nào của tổ.',
  noResidentGroup: 'Ở đây chưa có nhóm Zalo bà con nào.',
  noAccount: 'Xã chưa kết nối kênh Zalo OA.',
  noTemplate: 'Kênh Zalo OA của xã chưa có mẫu tin trả phí nào được duyệt.',
  deskOnly: 'Chỉ cán bộ xã gửi được theo cách này.',
};

/** What else to know of a way of sending before it is chosen. */
export const channelWarningTexts = {
  article:
    'Bài viết gửi tới mọi người quan tâm kênh của xã, không chọn được thôn; Zalo duyệt khoảng 30 phút và mỗi người nhận nhiều nhất một bài một ngày.',
  zaloNight: 'Zalo không gửi loại tin này từ 22 giờ đến 6 giờ.',
  quietHours: (leaves: Date) => `Đang giờ yên tĩnh, tin sẽ đi lúc ${clockTime(leaves)}.`,
  longText: (letters: number) =>
    `Nội dung dài ${letters} chữ: tin chỉ mang được phần đầu, bà con đọc đủ trong ứng dụng.`,
};

/** "6 giờ ngày 3/3", in Asia/Ho_Chi_Minh. */
function clockTime(at: Date): string {
  const there = new Date(at.getTime() + 7 * 3_600_000);
  const minutes = there.getUTCMinutes();
  const hour = minutes === 0 ? '' : ` ${minutes} phút`;
  return `${there.getUTCHours()} giờ${hour} ngày ${there.getUTCDate()}/${there.getUTCMonth() + 1}`;
}

/** For whom, in words: "Xã Thanh Tâm, trừ Thôn 3". */
export function describeAudience({
  meant,
  leftOut,
}: {
  meant: string[];
  leftOut: string[];
}): string {
  const whole = meant.join(', ');
  return leftOut.length === 0 ? whole : `${whole}, trừ ${leftOut.join(', ')}`;
}

/** "21:00 đến 6:00" */
export function quietHoursText({
  fromMinute,
  toMinute,
}: {
  fromMinute: number;
  toMinute: number;
}): string {
  const clock = (minute: number) =>
    `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
  return `${clock(fromMinute)} đến ${clock(toMinute)}`;
}
