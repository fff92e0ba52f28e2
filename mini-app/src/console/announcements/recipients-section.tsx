import { useEffect, useRef, useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { sayMoment } from '#app/lib/time-words.ts';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { type AnnouncementRecipient, recipientStates } from '#shared/announcement-audience.ts';
import type { DetailProps } from './detail.tsx';
import { detailTexts } from './detail-texts.ts';
import { reasonTexts } from './reason-texts.ts';
import { fetchMoreRecipients, useRecipients } from './requests.ts';
import { sayNumber } from './say-count.ts';
import { texts } from './texts.ts';

/** Everybody and every group by name, with what became of it and why. */
export function RecipientsSection({ detail }: DetailProps) {
  const [state, setState] = useState('');
  const [channel, setChannel] = useState('');
  const load = useRecipients(detail.id, { state, channel }, detail.state === 'sending');
  const { reload } = load;
  const standing = JSON.stringify([detail.state, detail.progress]);
  const shown = useRef(standing);
  useEffect(() => {
    if (shown.current === standing) return;
    shown.current = standing;
    reload();
  }, [standing, reload]);
  return (
    <section className="stack" aria-labelledby="recipients">
      <h2 id="recipients">{detailTexts.recipientsTitle}</h2>
      <div className="recipient-filter">
        <SelectField
          label={detailTexts.byState}
          value={state}
          options={[
            { value: '', label: detailTexts.everyState },
            ...recipientStates.map((one) => ({
              value: one as string,
              label: detailTexts.recipientStates[one],
            })),
          ]}
          onChange={setState}
        />
        <SelectField
          label={detailTexts.byChannel}
          value={channel}
          options={[
            { value: '', label: detailTexts.everyChannel },
            ...detail.progress.map((one) => ({
              value: one.channel as string,
              label: texts.channels[one.channel],
            })),
          ]}
          onChange={setChannel}
        />
      </div>
      <Faces
        load={load}
        isEmpty={({ recipients, unlisted }) => recipients.length === 0 && unlisted === 0}
        empty={
          <p>
            {state === '' && channel === ''
              ? detailTexts.noRecipients
              : detailTexts.noSuchRecipient}
          </p>
        }
        ready={({ recipients, unlisted, nextCursor }) => (
          <>
            {unlisted > 0 && <p>{detailTexts.unlisted(sayNumber(unlisted))}</p>}
            {recipients.length > 0 && <RecipientRows recipients={recipients} />}
            <MoreRecipients
              key={`${state}/${channel}/${nextCursor}`}
              id={detail.id}
              query={{ state, channel }}
              cursor={nextCursor}
            />
          </>
        )}
      />
    </section>
  );
}

function RecipientRows({ recipients }: { recipients: readonly AnnouncementRecipient[] }) {
  return (
    <ul className="recipients">
      {recipients.map(({ id, name, channel, state, reason, at }) => (
        <li key={id} className="recipient">
          <span className="recipient-name">{name}</span>
          <span className="soft">{texts.channels[channel]}</span>
          <span>
            <span className={`tag ${looks[state] ?? ''}`}>
              {detailTexts.recipientStates[state]}
            </span>{' '}
            {at !== null && <time dateTime={at}>{sayMoment(at)}</time>}
          </span>
          {reason !== null && <span className="recipient-reason">{reasonTexts.long[reason]}</span>}
        </li>
      ))}
    </ul>
  );
}

const looks: Partial<Record<AnnouncementRecipient['state'], string>> = {
  'left-out': 'tag-over',
  waiting: 'tag-waiting',
  sending: 'tag-waiting',
  unknown: 'tag-waiting',
  failed: 'tag-help',
  expired: 'tag-help',
  cancelled: 'tag-over',
};

interface MoreProps {
  id: string;
  query: { state: string; channel: string };
  cursor: string | null;
}

function MoreRecipients({ id, query, cursor }: MoreProps) {
  const { http } = useServices();
  const [next, setNext] = useState(cursor);
  const [others, setOthers] = useState<AnnouncementRecipient[]>([]);
  const more = useAction(async () => {
    if (next === null) return;
    const page = await fetchMoreRecipients(http, id, { ...query, cursor: next });
    setOthers((before) => [...before, ...page.recipients]);
    setNext(page.nextCursor);
  });
  return (
    <>
      {others.length > 0 && <RecipientRows recipients={others} />}
      {more.error && <Notice kind="bad">{more.error.message}</Notice>}
      {next !== null && (
        <Button
          kind="secondary"
          isBusy={more.isBusy}
          busyLabel={texts.working}
          onClick={() => void more.run()}
        >
          {detailTexts.moreRecipients}
        </Button>
      )}
    </>
  );
}
