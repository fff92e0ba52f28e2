/** Stand where a recipient has no name of their own. */
export const erasedResident = 'Người đã xoá dữ liệu';
export const followersOfAccount = 'Mọi người quan tâm trang Zalo của xã';
export const unnamedResident = (number: number) => `Bà con số ${number}`;
