export const texts = {
  label: 'Tìm bài',
  hint: 'Gõ như bà con hay nói, có dấu hay không dấu đều được',
  found: (count: number) =>
    count === 0 ? 'Chưa thấy bài nào hợp.' : `${count} bài hợp nhất đã lên đầu danh sách.`,
} as const;
