import type { AnnouncingOptions } from '#shared/announcing.ts';
import type { ComposerForm } from './composer-form.ts';
import type { Problems } from './form-problems.ts';

/** What each part of the composer works with. */
export interface SectionProps {
  form: ComposerForm;
  options: AnnouncingOptions;
  /** Empty until the person has tried to hand it in. */
  problems: Problems;
  onChange: (change: Partial<ComposerForm>) => void;
}
