/** What commune staff read above the register when messages do not get through. */
const askTechnician = 'Hãy báo người phụ trách kỹ thuật.';

export const noticeTexts = {
  askTechnician,
  accountPaused: (name: string, sentence: string | undefined) =>
    `${name} đang tạm dừng gửi tin. ${sentence ?? askTechnician}`,
  groupGone: (teamName: string, groupName: string, sentence: string | undefined) =>
    `Nhóm Zalo “${groupName}” (${teamName}) không còn gửi tin được; tổ chỉ nhận việc trong Mini App. ` +
    (sentence ?? 'Quản trị viên hãy kiểm tra nhóm rồi nhập lại groups.csv.'),
  undelivered: (count: number) =>
    `Trong 7 ngày qua có ${count} việc mà tin không tới được bà con qua Zalo. Hãy nhờ tổ gọi điện hoặc đến nhà.`,
};
