/** Stands where words were that are past the time for which they are kept. */
export const keptNoLonger = '(đã xoá vì hết thời hạn lưu)';
