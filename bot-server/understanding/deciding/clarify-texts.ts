/** Where nobody wrote a better question for two tutorials; the choices are their titles. */
export const clarifyWhich = 'Bà con muốn hỏi việc nào trong hai việc này ạ?';

/** Where an unseen caller wants something: the question, and the choice of those who doubt the call. */
export const clarifyCaller = [
  'Bà con đang muốn tự mình làm việc này, hay chưa chắc cuộc gọi, tin nhắn ấy là thật ạ? Chưa chắc thì đừng bấm, đừng chuyển tiền vội nhé.',
  'Xem có phải lừa đảo không',
] as const;

/** For two tutorials that are easily taken for each other: the question back, and what each choice says. */
export const clarifyTexts: Readonly<Record<string, readonly [string, string, string]>> = {
  'vneid-forgot-password vneid-forgot-passcode': [
    'Bà con đang kẹt ở màn hình đăng nhập, hay ở chỗ hỏi 6 số (passcode) ạ?',
    'Quên mật khẩu đăng nhập',
    'Quên passcode 6 số',
  ],
  'vneid-new-phone sim-confirm-vneid': [
    'Đổi máy xong, bà con không vào được VNeID, hay số điện thoại không gọi đi được ạ?',
    'Không vào được VNeID',
    'Số bị khoá, không gọi được',
  ],
  'vneid-new-phone vneid-change-phone-number': [
    'Bà con đổi sang máy khác, hay đổi sang số điện thoại khác ạ?',
    'Đổi sang máy khác',
    'Đổi sang số khác',
  ],
  'vneid-lock-lost-phone sim-lost-replace': [
    'Bà con bị mất cả điện thoại, hay chỉ mất hoặc hỏng SIM ạ?',
    'Mất điện thoại',
    'Chỉ mất, hỏng SIM',
  ],
  'vneid-lock-lost-phone scam-emergency': [
    'Bà con bị mất điện thoại, hay đã bị kẻ gian lấy tiền, chiếm máy ạ?',
    'Mất điện thoại',
    'Bị kẻ gian lừa',
  ],
  'sim-lost-replace scam-emergency': [
    'Bà con chỉ mất SIM, hay đã bị kẻ gian lấy tiền rồi ạ?',
    'Mất, hỏng SIM',
    'Bị kẻ gian lừa',
  ],
  'sim-lost-replace sim-confirm-vneid': [
    'SIM của bà con bị mất, bị hỏng, hay được nhắn phải xác nhận số trên VNeID ạ?',
    'SIM mất, hỏng',
    'Phải xác nhận số',
  ],
  'scam-identify scam-report': [
    'Bà con đang nghi không biết có phải lừa không, hay muốn báo số lừa đảo ạ?',
    'Xem có phải lừa không',
    'Muốn báo số lừa đảo',
  ],
  'scam-identify scam-emergency': [
    'Bà con mới thấy nghi, hay đã lỡ bấm, lỡ làm theo rồi ạ?',
    'Mới thấy nghi',
    'Đã lỡ làm theo',
  ],
  'scam-report scam-emergency': [
    'Bà con chỉ muốn báo số lừa đảo, hay đã lỡ làm theo họ rồi ạ?',
    'Muốn báo số lừa đảo',
    'Đã lỡ làm theo',
  ],
  'vneid-address-after-merger scam-identify': [
    'Bà con muốn xem địa chỉ mới của mình, hay có người gọi bảo cập nhật ạ?',
    'Xem địa chỉ mới',
    'Có người gọi bảo cập nhật',
  ],
  'dvc-track-dossier dvc-fix-returned-dossier': [
    'Hồ sơ của bà con chưa thấy gì, hay đã bị trả lại, đòi bổ sung ạ?',
    'Chưa thấy gì, muốn xem',
    'Bị trả lại, đòi bổ sung',
  ],
  'dvc-track-dossier dvc-feedback': [
    'Bà con muốn xem hồ sơ tới đâu, hay muốn góp ý, kêu vì chậm ạ?',
    'Xem hồ sơ tới đâu',
    'Muốn góp ý, phản ánh',
  ],
  'dvc-fix-returned-dossier dvc-feedback': [
    'Bà con muốn sửa hồ sơ bị trả, hay muốn góp ý về việc bị trả ạ?',
    'Sửa hồ sơ bị trả',
    'Muốn góp ý, phản ánh',
  ],
  'vneid-add-health-card vneid-health-record': [
    'Bà con cần thẻ bảo hiểm y tế để đi khám, hay xem lịch sử khám bệnh ạ?',
    'Thẻ để đi khám',
    'Xem lịch sử khám',
  ],
  'vneid-add-health-card vssid-login': [
    'Bà con cần thẻ bảo hiểm y tế để đi khám, hay xem quá trình đóng bảo hiểm xã hội ạ?',
    'Thẻ để đi khám',
    'Xem quá trình đóng',
  ],
  'vneid-health-record vssid-login': [
    'Bà con muốn xem lịch sử khám bệnh, hay quá trình đóng bảo hiểm xã hội ạ?',
    'Xem lịch sử khám',
    'Xem quá trình đóng',
  ],
  'shop-qr-receive bank-transfer-safely': [
    'Bà con là người bán muốn nhận tiền, hay người mua muốn trả tiền ạ?',
    'Tôi bán, nhận tiền',
    'Tôi mua, trả tiền',
  ],
  'dvc-certified-e-copy dvc-civil-status-copy': [
    'Bà con đang có giấy gốc muốn sao y, hay đã mất giấy và xin lại bản sao ạ?',
    'Có giấy gốc, muốn sao y',
    'Mất giấy, xin bản sao',
  ],
  'nfc-chip-scan bank-biometric-update': [
    'Bà con kẹt ở bước áp thẻ vào lưng máy, hay ngân hàng đòi cập nhật mà chưa biết làm ạ?',
    'Kẹt bước áp thẻ',
    'Ngân hàng đòi cập nhật',
  ],
  'vneid-forgot-password zalo-account-security': [
    'Bà con đang kẹt ở VNeID, hay ở Zalo ạ?',
    'Kẹt ở VNeID',
    'Kẹt ở Zalo',
  ],
  'vneid-forgot-password dvc-login-vneid': [
    'Bà con không vào được VNeID, hay không vào được Cổng Dịch vụ công ạ?',
    'Không vào được VNeID',
    'Không vào được Dịch vụ công',
  ],
  'vneid-forgot-password vneid-install': [
    'VNeID của bà con không đăng nhập được, hay không cài, không mở lên được ạ?',
    'Không đăng nhập được',
    'Không cài, không mở được',
  ],
  'vneid-forgot-password vneid-new-phone': [
    'Bà con quên mật khẩu VNeID, hay vừa đổi sang máy khác ạ?',
    'Quên mật khẩu',
    'Vừa đổi máy',
  ],
  'vneid-forgot-password wifi-mobile-data': [
    'Bà con không vào được VNeID, hay không vào được mạng ạ?',
    'Không vào được VNeID',
    'Không vào được mạng',
  ],
  'vneid-install zalo-basics': [
    'Bà con đang cài, đang mở VNeID, hay Zalo ạ?',
    'Ứng dụng VNeID',
    'Ứng dụng Zalo',
  ],
  'zalo-basics zalo-account-security': [
    'Bà con chưa biết dùng Zalo, hay bị mất, bị khoá tài khoản Zalo ạ?',
    'Chưa biết dùng',
    'Bị mất, bị khoá tài khoản',
  ],
  'smartphone-basics wifi-mobile-data': [
    'Bà con kẹt ở chính cái máy, hay máy không vào được mạng ạ?',
    'Kẹt ở cái máy',
    'Không vào được mạng',
  ],
  'vneid-level2-activate vneid-change-phone-number': [
    'Bà con chờ mã để kích hoạt VNeID, hay mã cứ gửi về số cũ ạ?',
    'Chờ mã kích hoạt',
    'Mã gửi về số cũ',
  ],
  'nfc-chip-scan bank-transfer-safely': [
    'Bà con quét thẻ căn cước, hay quét mã để trả tiền ạ?',
    'Quét thẻ căn cước',
    'Quét mã trả tiền',
  ],
  'dvc-submit-online dvc-track-dossier': [
    'Bà con muốn nộp hồ sơ mới, hay xem hồ sơ đã nộp ạ?',
    'Nộp hồ sơ mới',
    'Xem hồ sơ đã nộp',
  ],
  'bank-transfer-safely bank-biometric-update': [
    'Bà con chưa biết cách chuyển tiền, hay ngân hàng đòi cập nhật khuôn mặt, căn cước ạ?',
    'Cách chuyển tiền',
    'Ngân hàng đòi cập nhật',
  ],
};
