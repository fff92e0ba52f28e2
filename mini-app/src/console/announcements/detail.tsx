import { Notice } from '#app/ui/notice.tsx';
import type { AnnouncingOptions, DeskAnnouncementDetail } from '#shared/announcing.ts';
import { ApprovalSection } from './approval-section.tsx';
import { DetailActions } from './detail-actions.tsx';
import { DetailFacts } from './detail-facts.tsx';
import { detailTexts } from './detail-texts.ts';
import { Previews } from './previews.tsx';
import { ProgressSection } from './progress-section.tsx';
import { RecipientsSection } from './recipients-section.tsx';
import { wordsOfDetail } from './shown-words.ts';
import { StateTag } from './state-tag.tsx';
import { texts } from './texts.ts';

export interface DetailProps {
  detail: DeskAnnouncementDetail;
  options: AnnouncingOptions;
  senderName: string;
  /** With words to be said about what was just done. */
  onChanged: (detail: DeskAnnouncementDetail, words?: string) => void;
}

/** One that is out of its author's hands: waiting, leaving, or gone. It is read before it is approved. */
export function Detail(props: DetailProps) {
  const { detail, options, senderName } = props;
  const isWaiting = detail.state === 'waiting-approval';
  const isBegun = detail.progress.length > 0 || detail.publishedAt !== null;
  return (
    <>
      <div className="stack stack-tight">
        <h1>{detail.title || texts.untitled}</h1>
        <p>
          <StateTag announcement={detail} />
        </p>
      </div>
      {detail.endedBecause !== null && (
        <Notice kind="warning">{detailTexts.endedBecause[detail.endedBecause]}</Notice>
      )}
      {isBegun && <ProgressSection {...props} />}
      <DetailFacts detail={detail} />
      {!isWaiting && <DetailActions {...props} />}
      <Previews shown={wordsOfDetail(detail, options.tutorials)} senderName={senderName} />
      {isWaiting && (
        <>
          <ApprovalSection {...props} />
          <DetailActions {...props} />
        </>
      )}
      {isBegun && <RecipientsSection {...props} />}
    </>
  );
}
