/** Said in Vietnamese and in English, because whoever clones the project may read only one of them. */
export const chromiumTexts = {
  installingPackage:
    'Máy chưa có Chromium, đang cài gói chromium của Debian… (No Chromium here; installing Debian’s package.)',
  downloading:
    'Máy chưa có Chromium, đang tải bản của Playwright… (No Chromium here; downloading Playwright’s build.)',
  namedDoesNotStart: (path: string) =>
    [
      `CHROMIUM_PATH=${path} không chạy được. Sửa lại đường dẫn, hoặc bỏ biến này để chương trình tự tìm.`,
      `CHROMIUM_PATH=${path} does not start. Correct the path, or unset it to have one found.`,
    ].join('\n'),
  nothingFound: [
    'Không tìm thấy Chromium nào chạy được, cũng không tải về được. Hãy làm một trong các việc sau rồi chạy lại:',
    '  • cài Chromium hoặc Chrome (Debian: sudo apt-get install chromium);',
    '  • hoặc chạy: npx playwright-core install --with-deps chromium-headless-shell;',
    '  • hoặc đặt biến CHROMIUM_PATH là đường dẫn tới chương trình Chromium hay Chrome có sẵn.',
    'No Chromium that starts was found here, and none could be fetched. Do one of these, then run again:',
    '  • install Chromium or Chrome (Debian: sudo apt-get install chromium);',
    '  • or run: npx playwright-core install --with-deps chromium-headless-shell;',
    '  • or set CHROMIUM_PATH to the program file of a Chromium or Chrome that you have.',
  ].join('\n'),
};
