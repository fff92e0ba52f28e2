/** What staff read when a message could not be sent or an account was paused, by our code of the reason. */
export const failureTexts = {
  'rate-limited':
    'Gửi nhanh quá mức Zalo cho phép. Hệ thống tự chờ rồi gửi tiếp, mình không phải làm gì.',
  'attachment-expired':
    'Ảnh hoặc tệp đính kèm đã quá 7 ngày nên Zalo không giữ nữa. Hãy tải lên lại rồi gửi lại.',
  'sending-failed': 'Zalo báo gửi không được. Hệ thống sẽ thử lại.',
  'parameter-invalid': 'Zalo không nhận nội dung tin này. Hãy báo người phụ trách kỹ thuật.',
  'account-disabled':
    'Trang Zalo (OA) của xã đã bị khoá hoặc xoá. Quản trị viên hãy vào oa.zalo.me kiểm tra.',
  'account-unknown':
    'Zalo không tìm thấy trang Zalo (OA) của xã. Quản trị viên hãy kiểm tra lại mã OA.',
  'app-not-activated':
    'Ứng dụng Zalo chưa được kích hoạt. Quản trị viên hãy bật ứng dụng trong trang developers.zalo.me.',
  'parameter-too-long': 'Tin dài quá mức Zalo cho phép. Hãy viết ngắn lại.',
  'feature-quota-used-up':
    'Trang Zalo (OA) đã dùng hết số lượt của tính năng này. Hệ thống sẽ thử lại.',
  'api-not-registered':
    'Ứng dụng chưa đăng ký quyền gửi loại tin này với Zalo. Quản trị viên hãy đăng ký thêm quyền.',
  'not-following':
    'Bà con chưa quan tâm trang Zalo (OA) của xã nên không nhận được tin. Hãy gọi điện hoặc đến nhà.',
  'article-processing': 'Zalo đang xử lý bài viết. Hệ thống sẽ thử lại.',
  'token-invalid': 'Phiên làm việc với Zalo không còn dùng được. Hệ thống tự lấy phiên mới.',
  'invitations-blocked':
    'Bà con đã chặn lời mời quan tâm trang Zalo (OA). Hãy gọi điện hoặc đến nhà.',
  'recipient-quota-used-up':
    'Hôm nay bà con đã nhận đủ số tin Zalo cho phép. Hệ thống sẽ thử lại sau.',
  'app-disabled':
    'Ứng dụng Zalo đã bị gỡ hoặc bị khoá. Quản trị viên hãy kiểm tra trong trang developers.zalo.me.',
  'token-expired': 'Phiên làm việc với Zalo đã hết hạn. Hệ thống tự lấy phiên mới.',
  'account-not-verified':
    'Trang Zalo (OA) của xã chưa được Zalo xác thực. Quản trị viên hãy làm thủ tục xác thực.',
  'api-not-granted':
    'Trang Zalo (OA) chưa cấp quyền này cho ứng dụng. Quản trị viên hãy cấp quyền lại.',
  'package-too-low':
    'Gói dịch vụ Zalo hiện tại chưa có tính năng này. Hãy nâng gói hoặc dùng cách khác.',
  'person-inactive':
    'Tài khoản Zalo của bà con bị khoá hoặc đã lâu không dùng. Hãy gọi điện hoặc đến nhà.',
  'window-closed':
    'Đã quá 7 ngày kể từ lần bà con nhắn gần nhất nên Zalo không cho gửi. Hãy gọi điện hoặc đến nhà.',
  'no-interaction':
    'Bà con chưa nhắn cho trang Zalo (OA) lần nào, hoặc đã quá lâu. Hãy gọi điện hoặc đến nhà.',
  'message-type-unsupported': 'Zalo không hỗ trợ loại tin này. Hãy báo người phụ trách kỹ thuật.',
  'not-at-night':
    'Zalo không cho gửi loại tin này từ 22 giờ đến 6 giờ sáng. Hệ thống sẽ gửi lại sau.',
  'account-type-not-allowed':
    'Zalo không mở tính năng này cho loại trang (OA) của xã mình. Hãy báo người phụ trách kỹ thuật.',
  'group-disabled':
    'Nhóm Zalo của tổ đã hết hạn sử dụng. Quản trị viên hãy gia hạn, tổ xem yêu cầu trong ứng dụng.',
  'group-asset-used': 'Suất tạo nhóm này đã được dùng hoặc đã bị tắt.',
  'old-api-closed':
    'Zalo đã đóng cách gửi tin cũ đối với trang (OA) này. Hãy báo người phụ trách kỹ thuật.',
  'free-group-asset-used': 'Suất tạo nhóm kèm theo gói đã được dùng rồi.',
  'app-secret-wrong':
    'Khoá bí mật của ứng dụng Zalo chưa đúng. Hãy báo người phụ trách kỹ thuật kiểm tra cấu hình.',
  'restricted-by-person': 'Bà con đã tắt nhận tin từ trang Zalo (OA). Hãy gọi điện hoặc đến nhà.',
  'against-platform-standards':
    'Zalo cho rằng tin vi phạm quy định của họ. Hãy xem lại lời lẽ trong tin.',
  'template-not-for-person': 'Mẫu tin này không gửi được cho từng người. Hãy chọn mẫu khác.',
  'wallet-not-linked':
    'Tin này mất phí mà ứng dụng chưa nối với ví Zalo Cloud. Quản trị viên hãy nối ví.',
  'wallet-empty':
    'Tin này mất phí mà ví Zalo Cloud đã hết tiền. Hãy nạp thêm, hoặc gọi điện cho bà con.',
  'group-not-ours': 'Trang Zalo (OA) không còn trong nhóm của tổ. Quản trị viên hãy kiểm tra nhóm.',
  'bot-token-refused':
    'Bot Zalo của tổ không còn dùng được khoá đang lưu. Quản trị viên hãy lấy khoá mới và nhập lại, tổ xem yêu cầu trong ứng dụng.',
  'bot-not-in-group':
    'Bot Zalo không còn trong nhóm của tổ. Tổ trưởng hãy mời bot vào lại rồi kết nối lại, tổ xem yêu cầu trong ứng dụng.',
  'bot-group-unknown':
    'Zalo không tìm thấy nhóm mà bot của tổ đang nói. Tổ trưởng hãy kết nối lại nhóm, tổ xem yêu cầu trong ứng dụng.',
  'group-dissolved': 'Nhóm Zalo của tổ đã bị giải tán. Tổ xem yêu cầu trong ứng dụng.',
  'ads-form-unknown': 'Zalo không tìm thấy biểu mẫu quảng cáo.',
  'ads-form-not-allowed': 'Trang Zalo (OA) không được dùng biểu mẫu quảng cáo này.',
  'refused-unlisted':
    'Zalo từ chối vì một lý do chưa có trong danh sách. Hãy báo người phụ trách kỹ thuật.',
  'server-error': 'Máy chủ Zalo đang có sự cố. Hệ thống sẽ thử lại.',
  'not-reached': 'Máy chủ không kết nối được tới Zalo. Hệ thống sẽ thử lại.',
  'answer-lost':
    'Đã gửi nhưng không nhận được trả lời của Zalo. Hệ thống đang kiểm tra xem tin đã đến chưa.',
  lost: 'Không chắc tin đã đến nơi. Hãy hỏi lại bà con, hoặc gửi lại nếu cần.',
  'grant-lost':
    'Zalo không còn cho phép hệ thống thay mặt trang (OA) của xã. Quản trị viên hãy mở mục Kết nối Zalo rồi bấm kết nối lại.',
  disconnected:
    'Xã đã ngắt kết nối trang Zalo (OA) này nên không gửi, không nhận gì qua đó. Muốn dùng lại, quản trị viên hãy kết nối lại.',
  'token-refused':
    'Zalo từ chối phiên làm việc vừa cấp. Hãy báo người phụ trách kỹ thuật kiểm tra cấu hình ứng dụng.',
} as const;

export type FailureCode = keyof typeof failureTexts;

/** Stands where somebody was mentioned. */
export const someoneInTheGroup = '(người trong nhóm)';
