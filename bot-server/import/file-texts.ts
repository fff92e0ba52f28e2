/** What is wrong with a file as a whole, and what to do about it. */
export const fileTexts = {
  noFolder: (folder: string) => `Không có thư mục ${folder}. Hãy kiểm tra lại đường dẫn.`,
  noFiles: (folder: string, known: readonly string[]) =>
    `Thư mục ${folder} không có tệp nào để nhập. Các tệp được nhận: ${known.join(', ')}.`,
  unknownFile: (known: readonly string[]) =>
    `Không biết tệp này dùng để làm gì. Hãy đổi tên thành một trong ${known.join(', ')}, hoặc chuyển đi nơi khác.`,
  read: (file: string, rows: number) => `Đã đọc ${file}: ${rows} dòng.`,
  notUtf8:
    'Tệp không phải UTF-8 nên chữ có dấu sẽ bị hỏng. ' +
    'Trong Excel hãy chọn Lưu thành, kiểu "CSV UTF-8 (phân tách bằng dấu phẩy)".',
  broken:
    'Không đọc tiếp được từ dòng này, thường vì thiếu hoặc thừa dấu nháy kép ("). Hãy sửa dấu nháy.',
  empty: 'Tệp trống. Dòng đầu phải là tên các cột.',
  unknownColumn: (known: readonly string[]) =>
    `Không biết cột này. Các cột được nhận: ${known.join(', ')}. Hãy sửa tên hoặc xoá cột.`,
  doubleColumn: 'Cột này có hai lần. Hãy xoá bớt một cột.',
  missingColumn: 'Thiếu cột này. Hãy thêm vào dòng đầu.',
  tooManyCells:
    'Dòng này nhiều ô hơn dòng tiêu đề. Nếu trong ô có dấu phẩy, hãy đặt cả ô trong dấu nháy kép ("…").',
};
