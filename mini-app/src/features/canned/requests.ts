import { type Load, useLoad } from '#app/lib/use-load.ts';
import { type CannedAnswer, CannedAnswerList } from '#shared/canned-answers.ts';

/** The village's own and the commune's, by title. */
export function useCannedAnswers(): Load<CannedAnswer[]> {
  return useLoad(
    'canned-answers',
    async (http, signal) =>
      (await http.get('/api/team/canned-answers', CannedAnswerList, { signal })).cannedAnswers,
    { keep: true },
  );
}
