export const newcomerNameless = 'Người chưa rõ tên';

export function newcomerSpoke(person: { name: string; number: number }): string {
  return (
    `${person.name} (M${person.number}) chưa có trong danh sách tổ.\n` +
    `Nhờ tổ trưởng xác nhận: gõ "đồng ý M${person.number}" hoặc "từ chối M${person.number}".`
  );
}

export function botKnows(name: string): string {
  return `Chào ${name}, mình nhận ra rồi ạ. Từ giờ cứ nhắc tên mình rồi gõ lệnh, ví dụ "nhận A12".`;
}

export function botKnowsGroup(name: string): string {
  return (
    `Chào ${name} và cả tổ! Từ giờ việc của tổ được báo trong nhóm này.\n` +
    `Mỗi người vào ứng dụng, mục Tổ, lấy mã rồi nói "tôi là <mã>" để mình nhận ra. Mình chỉ nghe tin nào nhắc tên mình.`
  );
}

export const botLinkUnknown =
  'Mã này không đúng hoặc đã hết hạn. Vào ứng dụng, mục Tổ, lấy mã mới giúp nhé.';

export function groupLost(lost: {
  groupName: string;
  villageName: string;
  why: string | undefined;
}): string {
  return (
    `Nhóm Zalo “${lost.groupName}” (${lost.villageName}) không còn gửi tin được. ${lost.why ?? ''}`.trim() +
    '\nKhông việc nào bị mất: tổ vẫn thấy đủ trong ứng dụng, mục Tổ. Nhờ anh chị kiểm tra nhóm giúp.'
  );
}

/** What a team is called until somebody says otherwise. */
export function teamNameOf(villageName: string): string {
  const [first = '', ...rest] = villageName;
  return `Tổ công nghệ số ${first.toLowerCase()}${rest.join('')}`;
}
