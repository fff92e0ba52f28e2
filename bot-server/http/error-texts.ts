import type { AppErrorCode } from '#bot/lib/app-error.ts';

/** What a person reads for each refusal, and what to do next. */
export const errorSentences: Record<AppErrorCode, string> = {
  'session/missing': 'Bà con cần đăng nhập lại. Đóng trang này rồi mở lại từ Zalo nhé.',
  'session/token-refused':
    'Zalo chưa xác nhận được bà con là ai. Đóng trang này rồi mở lại từ Zalo nhé.',
  'session/not-allowed':
    'Mục này dành cho người trong tổ hoặc cán bộ xã. Nếu bà con thuộc tổ, nhờ tổ trưởng hoặc xã thêm tên.',
  'session/account-unknown':
    'Chưa rõ bà con thuộc xã nào. Mở trang này từ kênh Zalo của xã hoặc quét mã ở nhà văn hoá nhé.',
  'input/invalid': 'Có chỗ điền chưa đúng. Bà con xem lại rồi gửi lại nhé.',
  'not-found': 'Không tìm thấy. Có thể yêu cầu này không còn, hoặc không thuộc địa bàn của mình.',
  'area/village-unknown': 'Chưa thấy thôn này. Bà con chọn lại trong danh sách nhé.',
  'help-request/village-missing': 'Bà con chọn thôn trước để câu hỏi tới đúng tổ nhé.',
  'help-request/no-team':
    'Thôn này chưa có tổ công nghệ số ở đây. Bà con liên hệ trực tiếp xã nhé.',
  'help-request/empty':
    'Bà con viết vài chữ, nói một câu hoặc gửi tấm ảnh để tổ biết cần giúp gì nhé.',
  'help-request/phone-missing': 'Bà con điền số điện thoại để tổ gọi lại nhé.',
  'help-request/visit-missing':
    'Bà con chọn ngày và buổi muốn tổ đến nhà, từ hôm nay và trong vòng 60 ngày tới nhé.',
  'help-request/taken': 'Yêu cầu này đã có người nhận trước rồi.',
  'help-request/not-claimed': 'Chỉ người đang nhận yêu cầu này mới làm được. Bấm nhận trước nhé.',
  'help-request/finished': 'Yêu cầu này đã kết thúc. Nếu vẫn cần, bà con gửi câu hỏi mới nhé.',
  'help-request/not-finished': 'Yêu cầu này chưa có câu trả lời. Có là bà con thấy ngay ở đây.',
  'help-request/other-team':
    'Chỉ gộp được các yêu cầu của cùng một tổ. Chuyển yêu cầu về cùng tổ trước nhé.',
  'help-request/appointment-not-ahead':
    'Giờ hẹn phải sau lúc này và trong vòng 60 ngày tới. Chọn lại ngày, giờ nhé.',
  'help-request/nothing-to-correct':
    'Không thấy câu trả lời nào của mình để sửa. Gửi câu trả lời mới nhé.',
  'help-request/too-late-to-correct':
    'Quá 10 phút nên không sửa được câu trả lời cũ nữa. Gửi một câu trả lời mới nhé.',
  'attachment/not-accepted':
    'Ảnh hoặc lời nhắn thoại này chưa gửi được. Bà con chọn ảnh khác hoặc nói lại rồi gửi nhé.',
  'attachment/too-big':
    'Ảnh hoặc lời nhắn thoại này nặng quá. Bà con chọn ảnh khác hoặc nói ngắn hơn nhé.',
  'consent/missing':
    'Trước khi gửi, bà con cho phép tổ và xã đọc câu hỏi để giúp nhé. Bấm đồng ý rồi gửi lại.',
  'household/full': 'Danh sách người nhà đã đủ 12 người. Bà con bớt một người rồi thêm nhé.',
  'household/left-alone':
    'Nhà này đã xin tổ đừng đến, mình để bà con yên nhé. Bà con đổi ý thì mở nhà ấy, bấm “Bà con cho đến lại” rồi hãy ghi.',
  'household/not-yours-to-assign':
    'Chỉ tổ trưởng giao được nhà cho người khác. Mình nhận nhà chưa có ai lo, hoặc trả lại nhà của mình nhé.',
  'member/unknown': 'Không thấy người này trong tổ. Chọn lại trong danh sách nhé.',
  'tutorial/unknown': 'Không thấy bài hướng dẫn này. Chọn lại trong danh sách nhé.',
  'announcement/ends-before-start':
    'Giờ kết thúc phải sau giờ bắt đầu. Xem lại giờ rồi đăng lại nhé.',
  'announcement/already-over':
    'Ngày cuối hiện thông báo đã qua rồi. Chọn hôm nay hoặc ngày sau nhé.',
  'announcement/event-over':
    'Lịch hẹn này đã qua rồi. Xem lại ngày, giờ của lịch hẹn rồi đăng lại nhé.',
  'register/too-many':
    'Sổ có hơn 50.000 dòng như vậy, tải một lần không hết. Chọn khoảng ngày ngắn hơn rồi tải từng phần nhé.',
  'tip/no-answer':
    'Chưa thấy câu trả lời nào ở yêu cầu này để đưa thành mẹo. Trả lời bà con trước rồi đề xuất nhé.',
  'tip/decided': 'Mẹo này đã có cán bộ khác quyết định rồi. Tải lại trang để xem nhé.',
  'canned-answer/name-taken': 'Tên gọi này đã dùng cho câu trả lời khác. Chọn tên khác nhé.',
  'canned-answer/pictures-full': 'Câu trả lời này đã đủ 3 ảnh. Bỏ bớt một ảnh rồi thêm nhé.',
  'team/leader-only': 'Việc này dành cho tổ trưởng. Nhờ tổ trưởng làm giúp nhé.',
  'duty/over': 'Ca trực này đã qua rồi nên không đổi được nữa.',
  'duty/not-over': 'Ca trực này chưa xong. Trực xong rồi ghi lại nhé.',
  'duty/cancelled': 'Ca trực này đã huỷ rồi.',
  'duty/overlapping': 'Đã có ca trực khác trùng giờ. Chọn ca khác, hoặc rút khỏi ca kia trước nhé.',
  'duty/not-joined': 'Ca trực này không có tên mình.',
  'credit/month-not-over': 'Tháng này chưa hết nên chưa chốt sổ được. Hết tháng rồi chốt nhé.',
  'rate-limited': 'Bà con bấm nhanh quá. Chờ một phút rồi thử lại nhé.',
  'zalo/unreachable': 'Zalo đang không trả lời. Chờ một lát rồi thử lại nhé.',
};

export const unexpectedSentence =
  'Máy chủ gặp trục trặc, lời của bà con chưa được ghi. Thử lại sau ít phút nhé.';
/** Where something was only to be read. */
export const unreadSentence =
  'Máy chủ gặp trục trặc nên chưa mở được. Bà con thử lại sau ít phút nhé.';
export const pathUnknownSentence = 'Không có trang này.';
export const fieldWrongSentence = 'Chỗ này điền chưa đúng.';
