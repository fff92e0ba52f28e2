/** What came of work on Zalo groups, for whoever asked for it. */
export const groupWorkTexts = {
  created: (name: string) => `Đã tạo nhóm “${name}” trên Zalo.`,
  connected: (name: string) => `Đã nối nhóm “${name}”.`,
  invited: (count: number) => `Đã mời ${count} người vào nhóm.`,
  allThere: 'Mọi thành viên đã có trong nhóm.',
  read: (people: number, missing: number) =>
    `Nhóm có ${people} người. ${missing === 0 ? 'Mọi thành viên của tổ đã vào.' : `Còn ${missing} thành viên chưa vào.`}`,
  notRead: 'Chưa đọc được danh sách người trong nhóm. Lát nữa bấm “Xem ai đã vào” nhé.',
  notKnown:
    'Chưa rõ tài khoản Zalo. Nhờ người này nhắn một tin cho trang Zalo (OA) của xã, rồi nối lại với tên trong danh sách.',
  mayNotBeInvited:
    'Zalo chưa cho mời: người này chưa quan tâm trang OA và quá 7 ngày chưa nhắn. Nhờ quan tâm hoặc nhắn một tin rồi mời lại.',
  noAccount: 'Xã chưa nối trang Zalo (OA). Vào “Kết nối Zalo” nối trước đã.',
  noToken: 'Zalo chưa cho hệ thống thay mặt trang OA. Vào “Kết nối Zalo” xem lại đã.',
  noStaff:
    'Chưa rõ tài khoản Zalo của cán bộ nào. Nhóm phải có ít nhất một quản trị viên của trang OA; nhờ người đó nhắn một tin cho trang OA đã.',
  noAdmin:
    'Zalo không nhận: trong các cán bộ chưa có ai là quản trị viên của trang OA, hoặc tên nhóm có chữ Zalo không cho. Thêm quản trị viên ở oa.zalo.me rồi thử lại.',
  noAsset:
    'Gói dịch vụ Zalo đang dùng đã hết suất tạo nhóm. Mua thêm suất ở oa.zalo.me, hoặc dùng nhóm có bot.',
  noTeam: 'Thôn này chưa có tổ. Lập tổ trước đã.',
  noGroup: 'Tổ chưa có nhóm Zalo do trang OA quản. Tạo nhóm trước đã.',
  notOwned:
    'Không thấy mã này trong các nhóm do trang OA tạo. Zalo chỉ cho dùng nhóm do chính trang OA tạo ra; xem lại mã giúp nhé.',
  disabled: 'Nhóm này đã hết hạn suất dùng. Gia hạn ở oa.zalo.me rồi nối lại.',
  taken: 'Nhóm này đang dùng cho việc khác.',
  unreachable: 'Zalo đang không trả lời. Chờ ít phút rồi bấm lại; làm lại không tạo ra hai nhóm.',
  noTown: 'Thôn này không còn nữa.',
  /** Stands in the group's description on Zalo; the mark finds the group again. */
  description: (teamName: string, mark: string) =>
    `${teamName}. Nhóm do trang OA của xã lập (${mark})`,
} as const;
