// as mini-app/src/features/ask/rate.ts
import { RatingForm } from '#app/features/my-requests/rating-form.tsx';

export const Rate = RatingForm;
