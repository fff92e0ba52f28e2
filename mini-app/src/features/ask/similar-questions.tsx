import { useLocation } from 'react-router-dom';
import { readPageAddress } from '#app/lib/page-address.ts';
import { useSession } from '#app/lib/services.tsx';
import { useLoad } from '#app/lib/use-load.ts';
import { type Tip, TipList } from '#shared/tips.ts';
import { SimilarAnswer } from './similar-answer.tsx';
import { texts } from './texts.ts';
import '#app/ui/attach/fold.css';

/** Of a long question more than enough. */
const lettersMax = 500;

/** What others with the same trouble were told; silent where there is nothing or nobody to ask. */
export function SimilarQuestions({ text }: { text: string }) {
  const session = useSession();
  const { search } = useLocation();
  const village = session.kind === 'signed-in' ? session.me.resident.village?.name : undefined;
  const oa = session.kind === 'signed-in' ? session.me.resident.oaId : readPageAddress(search).oaId;
  const { state } = useLoad(`similar/${oa ?? ''}/${text}`, (http, signal) =>
    http.post('/api/tips/similar', { text: text.slice(0, lettersMax) }, TipList, {
      query: { oa },
      signal,
    }),
  );
  if (state.kind !== 'ready' || state.value.tips.length === 0) return null;
  return (
    <section className="stack stack-tight" aria-labelledby="similar-questions">
      <h2 id="similar-questions">{texts.similarTitle}</h2>
      {state.value.tips.map((tip) => (
        <SimilarAnswer key={tip.id} tip={tip} summary={sayWhose(tip, village)} oaId={oa} />
      ))}
    </section>
  );
}

function sayWhose({ villageName, question }: Tip, ownVillage: string | undefined): string {
  if (villageName === ownVillage) {
    return question === null ? texts.similarTipHere : texts.similarAskedHere(question);
  }
  return question === null
    ? texts.similarTip(villageName)
    : texts.similarAsked(villageName, question);
}
