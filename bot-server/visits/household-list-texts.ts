/** What is wrong with a list of households that was uploaded, and what to do about it. */
export const householdListTexts = {
  /** Names of the columns, and of what is about the whole file. */
  columns: {
    code: 'Mã',
    name: 'Tên nhà',
    place: 'Chỗ ở',
    assignee: 'Người phụ trách',
  },
  file: 'Cả tệp',

  empty: 'Tệp trống. Dòng đầu phải là tên các cột: Mã, Tên nhà, Chỗ ở, Người phụ trách.',
  noRows: 'Tệp chỉ có dòng tên cột, chưa có nhà nào.',
  tooManyRows: (max: number) =>
    `Tệp dài quá ${max.toLocaleString('vi-VN')} dòng. Hãy chia thành nhiều tệp rồi nhập lần lượt.`,
  broken:
    'Không đọc tiếp được từ dòng này, thường vì thiếu hoặc thừa dấu nháy kép ("). Hãy sửa dấu nháy.',
  missingColumn: 'Thiếu cột này. Hãy thêm vào dòng đầu.',
  doubleColumn: 'Cột này có hai lần. Hãy xoá bớt một cột.',
  unknownColumn:
    'Không nhập cột này. Chỉ nhận: Mã, Tên nhà, Chỗ ở, Người phụ trách. Hãy xoá cột rồi tải lại.',
  privateColumn:
    'Không nhập số giấy tờ, số điện thoại, ngày sinh của bà con. Hãy xoá hẳn cột này rồi tải lại.',
  tooManyCells:
    'Dòng này nhiều ô hơn dòng tiêu đề. Nếu trong ô có dấu phẩy, hãy đặt cả ô trong dấu nháy kép ("…").',

  emptyCell: 'Ô này không được để trống.',
  tooLong: (max: number) => `Dài quá ${max} ký tự, hãy rút gọn lại.`,
  privateNumber: 'Ô này có số giấy tờ hoặc số điện thoại. Không nhập số giấy tờ; hãy xoá số đi.',
  doubleCode: (row: number) => `Mã này trùng với dòng ${row}. Mỗi nhà một mã riêng.`,
  unknownMember: (words: string) =>
    `Không thấy “${words}” trong tổ. Hãy ghi đúng họ tên hoặc mã thành viên, hay để trống.`,
  severalMembers: (words: string) =>
    `Trong tổ có nhiều người tên “${words}”. Hãy ghi mã thành viên.`,
};
