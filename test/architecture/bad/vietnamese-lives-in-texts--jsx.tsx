// as mini-app/src/ui/hello.tsx
export const Hello = () => <p>Bà con ơi</p>;
