export const texts = {
  home: 'Trang chủ',
  requests: 'Yêu cầu',
  team: 'Tổ',
  bar: 'Các phần chính',
  greeting: 'Chào bà con!',
  demo: 'Bản chạy thử',
  myVillage: (name: string) => `Thôn: ${name}`,
  ask: 'Hỏi tổ',
  askHint: 'Có người trong thôn trả lời',
  signIn: 'Đăng nhập',
  notFound: 'Không có trang này',
  notFoundWords: 'Có lẽ đường dẫn bị thiếu. Bà con về trang chủ nhé.',
} as const;
