import { useServices } from '#app/lib/services.tsx';
import { sayMoment } from '#app/lib/time-words.ts';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { SharedAnswer, SolvedRequestList } from '#shared/solved-requests.ts';
import { retire } from './requests.ts';
import { texts } from './texts.ts';

interface SharedCardProps {
  shared: SharedAnswer;
  onRetired: (list: SolvedRequestList) => void;
}

/** One that everybody is shown, with what became of it. */
export function SharedCard({ shared, onRetired }: SharedCardProps) {
  const { http } = useServices();
  const { helpRequestId, code, villageName, question, text, publishedAt } = shared;
  const away = useAction(async () => onRetired(await retire(http, helpRequestId)));
  return (
    <li className="card stack stack-tight">
      <p className="soft">
        {texts.sharedSince(code, villageName)}{' '}
        <time dateTime={publishedAt}>{sayMoment(publishedAt)}</time>
      </p>
      <h3>{question}</h3>
      <p className="conversation-text">{text}</p>
      <p className="soft">
        {texts.uses(shared.shownTimes, shared.helpedTimes, shared.notHelpedTimes)}
      </p>
      {shared.isDoubted && <Notice kind="warning">{texts.doubted}</Notice>}
      {away.error && <Notice kind="bad">{away.error.message}</Notice>}
      <div className="deciding-buttons">
        <Button
          kind="secondary"
          isBusy={away.isBusy}
          busyLabel={texts.retiring}
          onClick={() => void away.run()}
        >
          {texts.retire}
          <span className="visually-hidden"> {code}</span>
        </Button>
      </div>
    </li>
  );
}
