/** What the account writes to somebody of the staff who wants to sign in. */
export const signInTexts = {
  code: (code: string) =>
    `Mã đăng nhập bàn làm việc: ${code}\nMã dùng một lần, trong 10 phút. Không đưa mã này cho ai, kể cả người xưng là cán bộ hay kỹ thuật. Nếu mình không yêu cầu thì bỏ qua tin này.`,
  guessed:
    'Hôm nay mã đăng nhập bàn làm việc của mình đã bị nhập sai 20 lần. Để giữ an toàn, trong 24 giờ tới mình chỉ đăng nhập được bằng tài khoản Zalo. Nếu không phải mình nhập thì báo người quản trị của xã nhé.',
} as const;

/** The digits of such a message; what comes before them is its first group. */
export const signInCodeInText = /(Mã đăng nhập bàn làm việc: )\d{8}/u;
