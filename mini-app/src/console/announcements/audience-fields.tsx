import { ChoiceField } from '#app/ui/field.tsx';
import { TickField } from '#app/ui/tick-field.tsx';
import type { StaffAnnouncementList } from '#shared/announcements.ts';
import type { ComposerDraft } from './composer-draft.ts';
import { texts } from './texts.ts';

interface AudienceFieldsProps {
  draft: ComposerDraft;
  villages: StaffAnnouncementList['villages'];
  onChange: (change: Partial<ComposerDraft>) => void;
}

export function AudienceFields({ draft, villages, onChange }: AudienceFieldsProps) {
  const { villageIds } = draft;
  const tick = (id: string, isTicked: boolean) => {
    const others = villageIds.filter((other) => other !== id);
    onChange({ villageIds: isTicked ? [...others, id] : others });
  };
  return (
    <>
      <ChoiceField
        label={texts.audienceLabel}
        value={draft.audience}
        options={[
          { value: 'commune', label: texts.wholeCommune },
          { value: 'villages', label: texts.someVillages },
        ]}
        onChange={(audience) => onChange({ audience })}
      />
      {draft.audience === 'villages' && (
        <fieldset>
          <legend className="field-label">{texts.villagesLabel}</legend>
          <div className="village-ticks">
            {villages.map(({ id, name }) => (
              <TickField
                key={id}
                label={name}
                isTicked={villageIds.includes(id)}
                onChange={(isTicked) => tick(id, isTicked)}
              />
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
