/** What the desk reads of long work. */
export const longTaskTexts = {
  failed:
    'Máy chủ gặp trục trặc giữa chừng. Anh chị làm lại giúp, hoặc báo người quản trị nếu vẫn vậy.',
};
