import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { Campaign } from '#shared/visits.ts';
import { closeCampaign } from './requests.ts';
import { texts } from './texts.ts';

interface CloseCampaignDialogProps {
  campaign: Campaign;
  onClosed: () => void;
  onClose: () => void;
}

export function CloseCampaignDialog({ campaign, onClosed, onClose }: CloseCampaignDialogProps) {
  const { http } = useServices();
  const act = useAction(async () => {
    await closeCampaign(http, campaign.id);
    onClosed();
    onClose();
  });
  return (
    <Dialog title={texts.closeTitle} onClose={onClose}>
      <p>
        <strong>{campaign.name}</strong>
      </p>
      <p>{texts.closeWords}</p>
      {act.error && <Notice kind="bad">{act.error.message}</Notice>}
      <Button
        kind="danger"
        isBusy={act.isBusy}
        busyLabel={texts.closing}
        onClick={() => void act.run()}
      >
        {texts.closeYes}
      </Button>
      <Button kind="secondary" onClick={onClose}>
        {texts.closeNo}
      </Button>
    </Dialog>
  );
}
