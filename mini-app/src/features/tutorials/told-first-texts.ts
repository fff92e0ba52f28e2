/** What is said before any tutorial, and where there is none. */
export const texts = {
  noMatch: 'Chưa có bài nào hợp với câu này.',
  askInstead: 'Hỏi tổ giúp',
  offline: 'Mạng đang trục trặc, em tìm trong các bài điện thoại còn giữ.',
  neither: 'Không phải cả hai việc này?',
  urgentTitle: 'Việc này gấp',
  callFirst: (number: string, other?: string) =>
    `Bà con gọi ngay ${other === undefined ? number : `${number} hoặc ${other}`}, rồi hãy làm việc khác.`,
  call: (number: string) => `Gọi ${number}`,
  moneyLost:
    'Bà con bình tĩnh: gọi ngay ngân hàng theo số ở mặt sau thẻ để khoá tài khoản, đừng chuyển thêm đồng nào.',
  threatened: (number: string) =>
    `Bà con đừng gửi thêm tiền hay ảnh, giữ lại tin nhắn làm bằng chứng. Thấy nguy đến tính mạng thì gọi ngay ${number}.`,
  notAlone:
    'Bà con không phải chịu một mình đâu: gọi thêm một người thân đến ở bên mình ngay lúc này nhé.',
  tellPrivately:
    'Bà con kể thêm ở đây: em giữ kín, chỉ báo người có trách nhiệm, không đưa lên nhóm.',
  askPrivately: 'Kể riêng để được giúp',
  tellTeam: 'Gọi xong, bà con báo cho tổ thôn mình giúp tiếp.',
} as const;
