const goneTexts: Record<string, string> = {
  'group-dissolved': 'Nhóm đã bị giải tán trên Zalo.',
  'group-disabled': 'Suất dùng nhóm đã hết hạn.',
  'group-not-ours': 'Trang Zalo (OA) không còn trong nhóm.',
  'bot-not-in-group': 'Bot không còn trong nhóm.',
  'bot-group-unknown': 'Zalo không tìm thấy nhóm của bot.',
  'bot-token-refused': 'Khoá của bot không còn dùng được.',
  'account-not-verified': 'Trang Zalo (OA) chưa được xác thực.',
  'account-type-not-allowed': 'Loại trang OA này không được gửi tin vào nhóm.',
  'api-not-granted': 'Trang OA chưa cho phép gửi tin vào nhóm.',
  'api-not-registered': 'Ứng dụng chưa đăng ký gửi tin vào nhóm với Zalo.',
  'package-too-low': 'Gói dịch vụ của trang OA không gửi được tin vào nhóm.',
  'team-merged': 'Thôn đã nhập vào thôn khác.',
  'village-ended': 'Thôn đã kết thúc.',
};
const goneOtherwise = 'Không gửi được tin vào nhóm này nữa.';

/** Why nobody can post in a group any more, by our code. */
export function groupGoneText(reason: string | null): string {
  return goneTexts[reason ?? ''] ?? goneOtherwise;
}

/** The first post in a group that is tried again; where Zalo takes it, the group is back. */
export const groupTriedAgain =
  'Xã vừa nối lại nhóm này. Từ giờ việc của tổ lại đăng ở đây. Gõ "danh sách" để xem việc đang chờ.';

export function villageMerges(merger: { from: string; into: string; teamName: string }): string {
  return (
    `${merger.from} nhập vào ${merger.into}. Từ giờ việc của ${merger.from} do ${merger.teamName} lo tiếp, ` +
    'không yêu cầu nào bị mất. Anh chị em trong tổ vào ứng dụng, mục Tổ, là thấy đủ.'
  );
}
