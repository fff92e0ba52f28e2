// as bot-server/conversations/take-payload.ts
export const idOf = (message: { msg_id: string }) => message.msg_id;
