import { lastDayBefore } from '#app/features/announcements/last-day.ts';
import { sayDay, sayMoment } from '#app/lib/time-words.ts';
import type { DeskAnnouncementDetail } from '#shared/announcing.ts';
import { detailTexts } from './detail-texts.ts';
import { sayLeaving } from './leaving-words.ts';
import { sayNumber } from './say-count.ts';
import { texts } from './texts.ts';

/** Who wrote it, who let it go, to whom, when and until when. */
export function DetailFacts({ detail }: { detail: DeskAnnouncementDetail }) {
  const { draft, approverName, sendAt, publishedAt, finishedAt, expiresAt, repeat } = detail;
  const facts: [string, string | null][] = [
    [detailTexts.factAudience, detail.audience],
    [detailTexts.factChannels, draft.channels.map((channel) => texts.channels[channel]).join(', ')],
    [detailTexts.factAuthor, detail.authorName],
    [detailTexts.factApprover, approverName],
    [detailTexts.factUrgent, draft.urgentReason],
    [detailTexts.factSendAt, sendAt && publishedAt === null ? sayLeaving(sendAt) : null],
    [detailTexts.factPublished, publishedAt && sayMoment(publishedAt)],
    [detailTexts.factFinished, finishedAt && sayMoment(finishedAt)],
    [
      detailTexts.factRepeat,
      repeat &&
        detailTexts.repeatUntil(
          texts.repeats[repeat.every],
          repeat.untilDay === null ? undefined : sayDay(repeat.untilDay),
        ),
    ],
    [detailTexts.factLastDay, expiresAt && sayDay(lastDayBefore(expiresAt))],
    [detailTexts.factRead, publishedAt && detailTexts.people(sayNumber(detail.readCount))],
    [detailTexts.factReturned, detail.returnedReason],
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
