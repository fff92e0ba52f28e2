/** Said to whoever starts the server. */
export const spoolTexts = {
  notWritable: (folder: string, reason: string) =>
    `Không ghi được vào thư mục dự phòng "${folder}" (${reason}). Khi cơ sở dữ liệu tạm ngừng, tin của bà con được giữ ở đó, nên máy chủ không chạy. Hãy cấp quyền ghi, hoặc đặt SPOOL_FOLDER tới thư mục khác.`,
};
