import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { KeptVillage, KeptVillageList, MergerPreview } from '#shared/keeping.ts';
import { mergeVillages, useMerger } from './requests.ts';
import { texts } from './texts.ts';

interface MergeDialogProps {
  village: KeptVillage;
  others: readonly KeptVillage[];
  onMerged: (list: KeptVillageList) => void;
  onClose: () => void;
}

/** Shows who and what is concerned before two villages become one. */
export function MergeDialog({ village, others, onMerged, onClose }: MergeDialogProps) {
  const [intoId, setIntoId] = useState('');
  return (
    <Dialog title={texts.mergeDialog(village.name)} onClose={onClose}>
      <SelectField
        label={texts.mergeInto}
        value={intoId}
        options={[
          { value: '', label: texts.mergeChoose },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={setIntoId}
      />
      {intoId !== '' && (
        <Merger key={intoId} fromId={village.id} intoId={intoId} onMerged={onMerged} />
      )}
    </Dialog>
  );
}

interface MergerProps {
  fromId: string;
  intoId: string;
  onMerged: (list: KeptVillageList) => void;
}

function Merger({ fromId, intoId, onMerged }: MergerProps) {
  const { http } = useServices();
  const load = useMerger(fromId, intoId);
  const merge = useAction(async () => onMerged(await mergeVillages(http, fromId, intoId)));
  return (
    <Faces
      load={load}
      ready={(preview) => (
        <>
          <p>{texts.mergeMoves}</p>
          <ul>
            {linesOf(preview).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Notice kind="warning">{texts.mergeForGood}</Notice>
          {merge.error && <Notice kind="bad">{merge.error.message}</Notice>}
          <Button
            kind="danger"
            isBusy={merge.isBusy}
            busyLabel={texts.saving}
            onClick={() => void merge.run()}
          >
            {texts.mergeYes}
          </Button>
        </>
      )}
    />
  );
}

function linesOf(preview: MergerPreview): string[] {
  const { groupThatStays, groupThatEnds, leaderThatEnds } = preview;
  return [
    texts.mergePeople(preview.residents),
    texts.mergeMembers(preview.members),
    ...(preview.membersOfBoth > 0 ? [texts.mergeBoth(preview.membersOfBoth)] : []),
    texts.mergeRequests(preview.requests, preview.openRequests),
    texts.mergeHouses(preview.households),
    ...(preview.residentGroups > 0 ? [texts.mergeResidentGroups(preview.residentGroups)] : []),
    ...(leaderThatEnds === null ? [] : [texts.mergeLeader(leaderThatEnds)]),
    ...(groupThatStays === null ? [] : [texts.mergeStays(groupThatStays)]),
    ...(groupThatEnds === null ? [] : [texts.mergeEnds(groupThatEnds)]),
  ];
}
