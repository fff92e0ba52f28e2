import type { ReactNode } from 'react';
import type { Action } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { HouseholdChange } from '#shared/visits.ts';
import { texts } from './texts.ts';

interface AskFirstProps {
  title: string;
  words?: string;
  yes: string;
  part: HouseholdChange;
  change: Action<[HouseholdChange]>;
  onClose: () => void;
  children?: ReactNode;
}

/** Asks before a house is changed, and stays open with the reason when it could not be. */
export function AskFirst(props: AskFirstProps) {
  const { change, onClose } = props;
  return (
    <Dialog title={props.title} onClose={onClose}>
      {props.words !== undefined && <p>{props.words}</p>}
      {props.children}
      {change.error && <Notice kind="bad">{change.error.message}</Notice>}
      <Button
        isBusy={change.isBusy}
        busyLabel={texts.saving}
        onClick={() => void change.run(props.part)}
      >
        {props.yes}
      </Button>
      <Button kind="secondary" onClick={onClose}>
        {texts.notNow}
      </Button>
    </Dialog>
  );
}
