import { useSession } from '#app/lib/services.tsx';
import type { DraftSending } from '#app/lib/use-draft.ts';
import { PhotoField } from '#app/ui/attach/photo-field.tsx';
import type { CountFileWork } from '#app/ui/attach/use-file-work.ts';
import { VoiceField } from '#app/ui/attach/voice-field.tsx';
import { ForWhom } from './for-whom.tsx';
import { HowToReach } from './how-to-reach.tsx';
import type { Missing } from './missing-field.ts';

interface AskExtrasProps {
  question: DraftSending;
  count: CountFileWork;
  missing: Missing | undefined;
}

/** Everything that may go with a question and need not. */
export function AskExtras({ question, count, missing }: AskExtrasProps) {
  const isSignedIn = useSession().kind === 'signed-in';
  const { draft, change, changeFiles } = question;
  const files = { files: draft.files, onChange: changeFiles, count };
  const wishes = {
    wishes: draft.wishes,
    missing,
    onChange: (next: Partial<typeof draft.wishes>) =>
      change({ wishes: { ...draft.wishes, ...next } }),
  };
  return (
    <div className="stack">
      <PhotoField {...files} />
      <VoiceField {...files} />
      {isSignedIn && <ForWhom {...wishes} />}
      <HowToReach {...wishes} />
    </div>
  );
}
