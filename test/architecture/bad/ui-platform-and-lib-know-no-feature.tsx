// as mini-app/src/ui/banner.tsx
import { SignIn } from '#app/features/sign-in/sign-in.tsx';

export const Banner = SignIn;
