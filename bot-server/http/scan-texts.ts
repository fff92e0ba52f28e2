/** What stands between its style tags, sign by sign: the page's policy allows this and no other. */
export const unknownCodeStyle = `
body { margin: 0; padding: 2rem 1.25rem; font: 1.25rem/1.6 system-ui, sans-serif; color: #1a1a1a; background: #fff; }
main { max-width: 34rem; margin: 0 auto; }
h1 { font-size: 1.6rem; color: #0b5d3b; }
`;

/** For whoever scanned a sheet that we do not know: an old one, or one that is torn. */
export const unknownCodePage = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Không thấy tờ dán này</title>
<style>${unknownCodeStyle}</style>
</head>
<body>
<main>
<h1>Mình chưa thấy tờ dán này</h1>
<p>Có thể tờ đã cũ hoặc mã bị mờ. Bà con quét tờ khác ở nhà văn hoá thôn, hoặc mở Zalo, tìm trang của xã mình rồi nhắn câu cần hỏi.</p>
<p>Cán bộ không bao giờ hỏi mã OTP hay mật khẩu.</p>
</main>
</body>
</html>
`;
