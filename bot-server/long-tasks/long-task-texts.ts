/** What the desk reads of long work. */
export const longTaskTexts = {
  failed:
    'Máy chủ gặp trục trặc giữa chừng. Anh chị làm lại giúp, hoặc báo người quản trị nếu vẫn vậy.',
  fileDropped: 'Tệp đã tự xoá vì có lời của bà con. Cần thì xuất lại nhé.',
};
