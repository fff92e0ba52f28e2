import { sceneNames } from '#app/features/tutorials/pictures/picture-texts.ts';
import { SelectField, TextArea, TextField } from '#app/ui/field.tsx';
import { tutorialLimits } from '#shared/tutorial-content.ts';
import { pictureScenes } from '#shared/tutorials.ts';
import type { KeyedStep } from './draft-content.ts';
import { PhotoField } from './photo-field.tsx';
import { texts } from './texts.ts';

const scenes = pictureScenes.map((value) => ({ value, label: sceneNames[value] }));

interface StepFieldsProps {
  step: KeyedStep;
  problem: (field: string) => string | undefined;
  onChange: (step: KeyedStep) => void;
}

/** What one step says and shows. */
export function StepFields({ step, problem, onChange }: StepFieldsProps) {
  const { picture } = step;
  const { photoId: _photo, ...drawing } = picture;
  return (
    <>
      <TextArea
        label={texts.stepText}
        hint={texts.stepTextHint}
        rows={2}
        value={step.text}
        maxLength={tutorialLimits.step}
        problem={problem('text')}
        onChange={(text) => onChange({ ...step, text })}
      />
      <TextArea
        label={texts.stepWorked}
        rows={2}
        value={step.worked}
        maxLength={tutorialLimits.worked}
        problem={problem('worked')}
        onChange={(worked) => onChange({ ...step, worked })}
      />
      <div className="tutorials-pair">
        <SelectField
          label={texts.stepScene}
          value={picture.scene}
          options={scenes}
          onChange={(scene) => onChange({ ...step, picture: { ...picture, scene } })}
        />
        <TextField
          label={texts.stepLabel}
          hint={texts.stepLabelHint}
          value={picture.label ?? ''}
          maxLength={tutorialLimits.label}
          problem={problem('label')}
          onChange={(label) => onChange({ ...step, picture: { ...picture, label } })}
        />
      </div>
      <PhotoField
        photoId={picture.photoId}
        onChange={(photoId) =>
          onChange({ ...step, picture: photoId === undefined ? drawing : { ...picture, photoId } })
        }
      />
    </>
  );
}
