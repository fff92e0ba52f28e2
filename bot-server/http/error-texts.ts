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
  'sign-in/code-wrong': 'Mã chưa đúng. Xem lại tin nhắn của trang Zalo xã rồi nhập lại nhé.',
  'sign-in/code-over':
    'Mã này không dùng được nữa: đã dùng rồi, quá 10 phút, hoặc nhập sai quá 5 lần. Lấy mã mới nhé.',
  'sign-in/flow-over':
    'Lần đăng nhập này đã quá 10 phút hoặc bắt đầu ở trình duyệt khác. Bấm đăng nhập lại nhé.',
  'officer/last-administrator':
    'Đây là người quản trị cuối cùng của xã. Giao quyền quản trị cho người khác trước nhé.',
  'officer/code-taken': 'Mã cán bộ này đã có người dùng. Chọn mã khác nhé.',
  'officer/account-taken':
    'Tài khoản Zalo này đã là của một cán bộ khác trong xã. Mỗi người nhận vai trò bằng Zalo của chính mình nhé.',
  'officer/invitation-wrong':
    'Mã mời chưa đúng, đã dùng rồi hoặc quá 7 ngày. Xem lại mã, hoặc xin người quản trị mã mới.',
  'input/invalid': 'Có chỗ điền chưa đúng. Bà con xem lại rồi gửi lại nhé.',
  'not-found': 'Không tìm thấy. Có thể yêu cầu này không còn, hoặc không thuộc địa bàn của mình.',
  'area/village-unknown': 'Chưa thấy thôn này. Bà con chọn lại trong danh sách nhé.',
  'area/name-taken':
    'Tên này đang là tên, hoặc tên cũ, của một thôn khác trong xã. Chọn tên khác để bà con khỏi nhầm nhé.',
  'area/same-village': 'Chọn một thôn khác để nhập vào nhé.',
  'area/lived-in':
    'Thôn này còn người, còn hộ hoặc còn yêu cầu nên chưa kết thúc được. Nhập thôn vào thôn khác để không mất gì nhé.',
  'member/already-there':
    'Người này đã có trong tổ rồi. Tìm tên trong danh sách, kể cả mục đã nghỉ, rồi sửa ở đó nhé.',
  'member/left':
    'Người này đang nghỉ nên chưa làm tổ trưởng được. Đưa người này trở lại tổ trước nhé.',
  'group/taken': 'Nhóm này đang dùng cho việc khác. Chọn nhóm khác nhé.',
  'import/too-big': 'Tệp nặng quá 5 MB. Chia thành nhiều tệp nhỏ hơn rồi nhập lần lượt nhé.',
  'import/not-ready':
    'Tệp này chưa kiểm tra xong, còn dòng phải sửa, hoặc đã để quá một ngày nên máy không giữ nữa. Chọn lại tệp để kiểm tra từ đầu nhé.',
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
  'help-request/private':
    'Đây là việc riêng của bà con, chỉ tổ trưởng và cán bộ xã đọc được, nên không giao người khác, gộp hay chia sẻ ạ.',
  'help-request/no-leader':
    'Thôn này chưa có tổ trưởng nên việc riêng này ở lại với cán bộ xã. Chọn thôn khác hoặc xã giúp trực tiếp nhé.',
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
  'resident/erased': 'Dữ liệu của bà con này đã được xoá rồi, không còn gì để làm nữa.',
  'data-request/answered':
    'Yêu cầu này vừa có người trả lời rồi. Anh chị tải lại trang để xem nhé.',
  'household/full': 'Danh sách người nhà đã đủ 12 người. Bà con bớt một người rồi thêm nhé.',
  'household/left-alone':
    'Nhà này đã xin tổ đừng đến, mình để bà con yên nhé. Bà con đổi ý thì mở nhà ấy, bấm “Bà con cho đến lại” rồi hãy ghi.',
  'household/not-yours-to-assign':
    'Chỉ tổ trưởng giao được nhà cho người khác. Mình nhận nhà chưa có ai lo, hoặc trả lại nhà của mình nhé.',
  'member/unknown': 'Không thấy người này trong tổ. Chọn lại trong danh sách nhé.',
  'tutorial/unknown': 'Không thấy bài hướng dẫn này. Chọn lại trong danh sách nhé.',
  'tutorial/changed-elsewhere':
    'Bài này vừa có người khác sửa, hoặc đang mở ở cửa sổ khác. Chép lại phần mình vừa viết, rồi tải lại trang.',
  'tutorial/moved-on':
    'Bài này đã sang bước khác: có người vừa gửi duyệt, trả lại, đăng hoặc gỡ. Tải lại trang để xem nhé.',
  'tutorial/not-ready': 'Bài chưa gửi duyệt được. Xem các chỗ được đánh dấu rồi gửi lại nhé.',
  'tutorial/own-work': 'Bài này do anh chị viết, cần một người duyệt khác đọc lại rồi mới đăng.',
  'tutorial/remark-missing': 'Viết vài chữ cho người soạn biết cần sửa chỗ nào nhé.',
  'tutorial/title-taken':
    'Xã mình đã có nhiều bài trùng tên này. Đặt tên khác cho bà con dễ phân biệt nhé.',
  'phrasing/too-short':
    'Câu này ngắn quá, hoặc chỉ có những chữ câu nào cũng có, nên máy không học được. Viết rõ hơn nhé.',
  'phrasing/has-number':
    'Trong câu có dãy số hoặc mã, có thể là của một người. Bỏ số ấy đi rồi gửi lại nhé.',
  'phrasing/has-name':
    'Trong câu có chữ giống tên người hoặc tên xóm, thôn. Bỏ chữ ấy đi rồi gửi lại nhé.',
  'phrasing/danger':
    'Ai nói câu này có thể đang gặp nguy hiểm hoặc vừa mất tiền, nên phải có người trả lời ngay. Câu như vậy không chỉ cho máy được.',
  'phrasing/other-content':
    'Câu hoặc bài vừa được sửa sau lần gửi trước. Xem lại máy sẽ đổi ra sao rồi gửi lại nhé.',
  'phrasing/effect-unseen':
    'Từ lúc xem tới giờ, xã mình vừa chỉ thêm, gỡ câu khác hoặc sửa bài. Xem lại máy sẽ đổi ra sao rồi cho máy học nhé.',
  'phrasing/taken':
    'Câu này đã được chỉ cho máy rồi. Xem mục “Đã chỉ cho máy”, muốn đổi sang bài khác thì gỡ câu ở đó trước nhé.',
  'phrasing/full':
    'Xã mình đã chỉ cho máy 500 câu rồi. Gỡ bớt những câu không còn cần, rồi chỉ thêm nhé.',
  'phrasing/taken-back': 'Câu này vừa có người gỡ rồi. Tải lại trang để xem nhé.',
  'announcement/changed-elsewhere':
    'Bản nháp này vừa được sửa ở nơi khác. Tải lại để xem bản mới rồi sửa tiếp nhé.',
  'announcement/not-ready': 'Thông báo còn chỗ chưa xong. Xem từng chỗ được nêu rồi gửi lại nhé.',
  'announcement/not-now':
    'Việc này không làm được với thông báo lúc này: có thể người khác vừa xử lý rồi. Tải lại để xem nhé.',
  'announcement/own-words':
    'Người viết không tự duyệt thông báo của mình. Nhờ một người duyệt khác xem giúp nhé.',
  'announcement/files-full': 'Thông báo đã đủ 3 ảnh và 1 tài liệu. Bỏ bớt rồi thêm nhé.',
  'announcement/file-not-accepted':
    'Tệp này chưa dùng được. Chọn ảnh JPG, PNG, hoặc tài liệu PDF, DOC, DOCX nhé.',
  'register/too-many':
    'Sổ có hơn 50.000 dòng như vậy, tải một lần không hết. Chọn khoảng ngày ngắn hơn rồi tải từng phần nhé.',
  'tip/no-answer':
    'Chưa thấy câu trả lời nào ở yêu cầu này để đưa thành mẹo. Trả lời bà con trước rồi đề xuất nhé.',
  'tip/decided': 'Mẹo này đã có cán bộ khác quyết định rồi. Tải lại trang để xem nhé.',
  'tip/covered':
    'Còn chỗ trong ngoặc vuông, là chi tiết riêng đã che. Viết lại cho trọn câu rồi hãy chia sẻ nhé.',
  'tip/taken-back':
    'Bà con vừa đổi ý về việc này, nên không chia sẻ được nữa. Tải lại trang để xem nhé.',
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
/** Where the database was away, so that surely nothing was done. */
export const busySentence =
  'Máy chủ đang bận nên chưa làm được. Bà con chờ một lát rồi thử lại nhé.';
export const pathUnknownSentence = 'Không có trang này.';
export const fieldWrongSentence = 'Chỗ này điền chưa đúng.';
