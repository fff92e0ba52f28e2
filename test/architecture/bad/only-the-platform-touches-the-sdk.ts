// as mini-app/src/features/ask/phone.ts
export const phone = () => import('zmp-sdk/apis');
