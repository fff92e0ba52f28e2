import type { TutorialProblem } from '#shared/tutorial-content.ts';

/** What is wrong with a field of a tutorial that somebody wrote. */
export const problemTexts: Record<TutorialProblem['problem'], string> = {
  missing: 'Chỗ này còn trống.',
  'too-long': 'Chỗ này dài quá, bà con khó nhớ. Viết gọn lại nhé.',
  'too-many': 'Chỗ này nhiều mục quá. Bớt lại nhé.',
};

export const pictureUnknownText = 'Có ảnh không còn ở xã mình. Chọn lại ảnh nhé.';
