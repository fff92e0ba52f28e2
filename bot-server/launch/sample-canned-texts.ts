import type { NewCannedAnswer } from '#shared/canned-answers.ts';

/** What teams are asked again and again, ready to be sent by typing `mẫu` and the short name. */
export const sampleCannedTexts: readonly NewCannedAnswer[] = [
  {
    shortName: 'vneid2',
    title: 'Lên VNeID mức 2',
    text: 'Muốn lên mức 2, bà con mang căn cước đến công an xã làm một lần, việc này không tự làm ở nhà được. Có tin nhắn báo được duyệt rồi thì mở VNeID, bấm “Kích hoạt” và làm theo từng bước. Vướng chỗ nào bà con chụp màn hình gửi lại đây nhé.',
    tutorialId: 'vneid-level2-activate',
  },
  {
    shortName: 'matkhau',
    title: 'Quên mật khẩu VNeID',
    text: 'Bà con mở VNeID, ở màn hình đăng nhập bấm “Quên mật khẩu”, nhập số định danh rồi làm theo từng bước. Nhớ nhập đúng ngày cấp in trên thẻ đang dùng. Mật khẩu mới bà con tự đặt, đừng đọc cho ai, kể cả người trong tổ.',
    tutorialId: 'vneid-forgot-password',
  },
  {
    shortName: 'doimay',
    title: 'Đổi điện thoại, VNeID báo đã đăng nhập máy khác',
    text: 'Máy cũ còn dùng được thì bà con đừng xoá VNeID trên máy cũ vội. Đăng nhập trên máy mới, máy báo thiết bị mới thì bấm “Xác nhận”, rồi nhập mã hiện trong VNeID ở máy cũ. Mất máy cũ thì chọn cách áp thẻ căn cước vào lưng máy. Chưa được thì hẹn tổ giúp tại nhà văn hoá nhé.',
    tutorialId: 'vneid-new-phone',
  },
  {
    shortName: 'bhyt',
    title: 'Xem thẻ bảo hiểm y tế trong VNeID',
    text: 'Bà con đăng nhập VNeID mức 2, vào “Ví giấy tờ”, chọn “Thẻ BHYT”. Chưa thấy thẻ thì bấm tích hợp thông tin, điền số thẻ rồi chờ duyệt. Đi khám bà con vẫn nên mang theo thẻ căn cước phòng khi máy hết pin.',
    tutorialId: 'vneid-add-health-card',
  },
  {
    shortName: 'khaisinh',
    title: 'Đăng ký khai sinh cho cháu',
    text: 'Bà con làm trên Cổng dịch vụ công hoặc ra xã đều được. Chuẩn bị giấy chứng sinh của bệnh viện và căn cước của bố mẹ. Làm trên điện thoại thì chụp giấy tờ cho rõ bốn góc, không loá. Bà con muốn làm cùng tổ thì nhắn lại, tổ hẹn buổi ở nhà văn hoá.',
    tutorialId: 'dvc-birth-registration',
  },
  {
    shortName: 'tamtru',
    title: 'Đăng ký tạm trú',
    text: 'Bà con đăng nhập Cổng dịch vụ công bằng VNeID, chọn đăng ký tạm trú rồi điền nơi ở hiện tại. Cần có giấy tờ chứng minh chỗ ở hợp pháp, ví dụ hợp đồng thuê hoặc giấy đồng ý của chủ nhà. Nộp xong nhớ giữ mã hồ sơ để theo dõi.',
    tutorialId: 'dvc-temporary-residence',
  },
  {
    shortName: 'hoso',
    title: 'Xem hồ sơ đã nộp đến đâu',
    text: 'Bà con vào Cổng dịch vụ công, mục tra cứu hồ sơ, nhập mã hồ sơ ghi trong tin nhắn hoặc giấy hẹn. Hồ sơ bị trả lại thì đọc kỹ lý do, bổ sung rồi nộp lại. Bà con gửi ảnh màn hình có lý do trả lại, tổ xem giúp.',
    tutorialId: 'dvc-track-dossier',
  },
  {
    shortName: 'chupgiayto',
    title: 'Chụp giấy tờ để nộp hồ sơ',
    text: 'Bà con đặt giấy lên mặt bàn sẫm màu, chỗ sáng, tắt đèn chớp, chụp thẳng từ trên xuống cho đủ bốn góc. Chụp xong phóng to xem có đọc được chữ không. Giấy tờ chỉ tải lên Cổng dịch vụ công, đừng gửi vào nhóm chung.',
    tutorialId: 'dvc-scan-documents',
  },
  {
    shortName: 'luadao',
    title: 'Có người gọi tự xưng công an, ngân hàng, điện lực',
    text: 'Bà con cúp máy, đừng bấm đường link và đừng cài gì họ gửi. Công an, ngân hàng không gọi điện bắt chuyển tiền hay hỏi mã OTP. Lo thì gọi lại số ghi trên thẻ, trên hoá đơn hoặc hỏi thẳng công an xã. Kể cho người nhà cùng biết nhé.',
    tutorialId: 'scam-identify',
  },
  {
    shortName: 'matien',
    title: 'Lỡ chuyển tiền hoặc lộ mã cho kẻ gian',
    text: 'Bà con gọi ngay ngân hàng theo số ghi trên thẻ để khoá tài khoản, rồi báo công an xã. Giữ lại tin nhắn, số điện thoại, ảnh chuyển tiền, đừng xoá. Đừng chuyển thêm tiền cho ai hứa lấy lại giúp. Cần người đi cùng, bà con nhắn lại, tổ sang giúp ngay.',
    tutorialId: 'scam-emergency',
  },
  {
    shortName: 'sinhtrac',
    title: 'Ngân hàng đòi quét khuôn mặt, quét thẻ',
    text: 'Bà con chỉ làm trong ứng dụng ngân hàng đã cài từ kho ứng dụng, hoặc ra quầy. Khi quét chip, tháo ốp lưng, áp thẻ căn cước vào lưng máy và giữ yên. Máy không đọc được chip thì mang căn cước ra quầy ngân hàng. Không ai được yêu cầu bà con làm việc này qua đường link.',
    tutorialId: 'bank-biometric-update',
  },
  {
    shortName: 'simchinhchu',
    title: 'Xác nhận SIM chính chủ',
    text: 'Bà con mở VNeID xem số thuê bao đứng tên mình. Số nào mình đang dùng thì xác nhận, số nào không phải của mình thì chọn không sử dụng. Không thấy mục này thì cập nhật VNeID, hoặc mang căn cước ra cửa hàng của nhà mạng.',
    tutorialId: 'sim-confirm-vneid',
  },
];
