import { Button } from '#app/ui/button.tsx';
import type { CannedAnswer } from '#shared/canned-answers.ts';
import { texts } from './canned-texts.ts';
import './canned.css';

interface CannedRowProps {
  answer: CannedAnswer;
  /** Neither where it is only read. */
  onEdit?: () => void;
  onRetire?: () => void;
}

/** A canned answer as it is sent, with what may be done with it. */
export function CannedRow({ answer, onEdit, onRetire }: CannedRowProps) {
  const { shortName, title, text, pictureIds } = answer;
  return (
    <li className="card stack stack-tight">
      <h2 className="canned-title">{title}</h2>
      <p>
        <span className="tag">{texts.shortName(shortName)}</span>{' '}
        {pictureIds.length > 0 && (
          <span className="tag tag-over">{texts.pictures(pictureIds.length)}</span>
        )}
      </p>
      <p className="conversation-text canned-text">{text}</p>
      {onEdit && onRetire && (
        <div className="canned-actions">
          <Button kind="secondary" onClick={onEdit}>
            {texts.edit}
            <span className="visually-hidden"> “{title}”</span>
          </Button>
          <Button kind="quiet" onClick={onRetire}>
            {texts.retire}
            <span className="visually-hidden"> “{title}”</span>
          </Button>
        </div>
      )}
    </li>
  );
}
