import { topicNames } from '#app/features/tutorials/texts.ts';
import { SelectField, TextArea, TextField } from '#app/ui/field.tsx';
import { tutorialLimits } from '#shared/tutorial-content.ts';
import { tutorialTopics } from '#shared/tutorials.ts';
import type { EditedContent } from './draft-content.ts';
import { texts } from './texts.ts';

export interface SectionProps {
  content: EditedContent;
  problems: ReadonlyMap<string, string>;
  onChange: (change: Partial<EditedContent>) => void;
}

/** What stands before the first step. */
export function AboutSection({ content, problems, onChange }: SectionProps) {
  const lines = (field: 'prerequisites' | 'documents') => (
    <TextArea
      label={texts.field(field)}
      hint={texts.linesHint}
      rows={3}
      value={content[field].join('\n')}
      problem={[...problems].find(([name]) => name.startsWith(field))?.[1]}
      onChange={(text) => onChange({ [field]: text === '' ? [] : text.split('\n') })}
    />
  );
  return (
    <section className="stack">
      <h2>{texts.aboutHead}</h2>
      <div className="tutorials-pair">
        <TextField
          label={texts.field('title')}
          value={content.title}
          maxLength={tutorialLimits.title}
          problem={problems.get('title')}
          onChange={(title) => onChange({ title })}
        />
        <SelectField
          label={texts.topic}
          value={content.topic}
          options={tutorialTopics.map((value) => ({ value, label: topicNames[value] }))}
          onChange={(topic) => onChange({ topic })}
        />
        <TextField
          label={texts.field('audience')}
          value={content.audience}
          maxLength={tutorialLimits.line}
          problem={problems.get('audience')}
          onChange={(audience) => onChange({ audience })}
        />
        <TextField
          label={texts.field('inPerson')}
          hint={texts.inPersonHint}
          value={content.inPerson ?? ''}
          maxLength={tutorialLimits.step}
          problem={problems.get('inPerson')}
          onChange={(inPerson) => onChange({ inPerson })}
        />
        {lines('prerequisites')}
        {lines('documents')}
      </div>
    </section>
  );
}
