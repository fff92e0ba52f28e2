/** What stands where a personal word stood. */
export const coveredTexts = { name: '[tên]', detail: '[thông tin riêng]' };
