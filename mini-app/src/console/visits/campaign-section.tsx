import { useState } from 'react';
import { Faces } from '#app/ui/faces.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { Village } from '#shared/sessions.ts';
import type { Campaign } from '#shared/visits.ts';
import { CampaignCard } from './campaign-card.tsx';
import { CampaignForm } from './campaign-form.tsx';
import { CloseCampaignDialog } from './close-campaign-dialog.tsx';
import { useStaffCampaigns } from './requests.ts';
import { texts } from './texts.ts';

export function CampaignSection({ villages }: { villages: readonly Village[] }) {
  const list = useStaffCampaigns();
  const [closing, setClosing] = useState<Campaign>();
  const [hasCreated, setCreated] = useState(false);
  return (
    <>
      <section className="stack" aria-labelledby="campaigns">
        <h2 id="campaigns">{texts.campaignsTitle}</h2>
        <Faces
          load={list}
          isEmpty={({ campaigns }) => campaigns.length === 0}
          empty={<p>{texts.noCampaigns}</p>}
          ready={({ campaigns }) => (
            <ul className="campaigns">
              {campaigns.map((campaign) => (
                <CampaignCard
                  key={campaign.id}
                  campaign={campaign}
                  onClose={() => setClosing(campaign)}
                />
              ))}
            </ul>
          )}
        />
        {closing && (
          <CloseCampaignDialog
            campaign={closing}
            onClose={() => setClosing(undefined)}
            onClosed={list.reload}
          />
        )}
      </section>
      <section className="stack" aria-labelledby="new-campaign">
        <h2 id="new-campaign">{texts.newTitle}</h2>
        {hasCreated && <Notice>{texts.created}</Notice>}
        <CampaignForm
          villages={villages}
          onCreated={() => {
            setCreated(true);
            list.reload();
          }}
        />
      </section>
    </>
  );
}
