// as mini-app/src/features/ask/payload.ts
export const payload = (id: string) => ({ user_id_by_app: id });
