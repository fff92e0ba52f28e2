import { type Load, useLoad } from '#app/lib/use-load.ts';
import { CannedAnswerList } from '#shared/canned-answers.ts';

export function useCannedAnswers(): Load<CannedAnswerList> {
  return useLoad('staff-canned-answers', (http, signal) =>
    http.get('/api/staff/canned-answers', CannedAnswerList, { signal }),
  );
}
