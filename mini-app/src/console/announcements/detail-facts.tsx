import { lastDayBefore } from '#app/features/announcements/last-day.ts';
import { sayDay, sayMoment } from '#app/lib/time-words.ts';
import type { DeskAnnouncementDetail } from '#shared/announcing.ts';
import { sayLeaving } from './leaving-words.ts';
import { sayNumber } from './say-count.ts';
import { texts } from './texts.ts';

/** Who wrote it, who let it go, to whom, when and until when. */
export function DetailFacts({ detail }: { detail: DeskAnnouncementDetail }) {
  const { draft, approverName, sendAt, publishedAt, finishedAt, expiresAt, repeat } = detail;
  const facts: [string, string | null][] = [
    [texts.factAudience, detail.audience],
    [texts.factChannels, draft.channels.map((channel) => texts.channels[channel]).join(', ')],
    [texts.factAuthor, detail.authorName],
    [texts.factApprover, approverName],
    [texts.factUrgent, draft.urgentReason],
    [texts.factSendAt, sendAt && publishedAt === null ? sayLeaving(sendAt) : null],
    [texts.factPublished, publishedAt && sayMoment(publishedAt)],
    [texts.factFinished, finishedAt && sayMoment(finishedAt)],
    [
      texts.factRepeat,
      repeat &&
        texts.repeatUntil(
          texts.repeats[repeat.every],
          repeat.untilDay === null ? undefined : sayDay(repeat.untilDay),
        ),
    ],
    [texts.factLastDay, expiresAt && sayDay(lastDayBefore(expiresAt))],
    [texts.factRead, publishedAt && texts.people(sayNumber(detail.readCount))],
    [texts.factReturned, detail.returnedReason],
  ];
  return (
    <dl className="announcing-facts">
      {facts.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
