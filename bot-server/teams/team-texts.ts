export const newcomerNameless = 'Người chưa rõ tên';

export function newcomerSpoke(person: { name: string; number: number }): string {
  return (
    `${person.name} (M${person.number}) chưa có trong danh sách tổ.\n` +
    `Nhờ tổ trưởng xác nhận: gõ "đồng ý M${person.number}" hoặc "từ chối M${person.number}".`
  );
}
