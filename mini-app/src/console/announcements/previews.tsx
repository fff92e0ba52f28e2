import { useState } from 'react';
import { composerTexts } from './composer-texts.ts';
import { PreviewArticle } from './preview-article.tsx';
import { PreviewMiniApp } from './preview-mini-app.tsx';
import { PreviewPost } from './preview-post.tsx';
import type { ShownWords } from './shown-words.ts';

const forms = ['post', 'mini-app', 'article'] as const;
type Form = (typeof forms)[number];

const views = { post: PreviewPost, 'mini-app': PreviewMiniApp, article: PreviewArticle };

interface PreviewsProps {
  shown: ShownWords;
  senderName: string;
}

/** How people will see it, in three forms: beside each other where there is room, one at a time where there is none. */
export function Previews({ shown, senderName }: PreviewsProps) {
  const [form, setForm] = useState<Form>('post');
  return (
    <section className="previews stack stack-tight" aria-labelledby="previews">
      <h2 id="previews">{composerTexts.previewsTitle}</h2>
      <fieldset className="preview-choice">
        <legend className="visually-hidden">{composerTexts.previewChoice}</legend>
        {forms.map((one) => (
          <button
            key={one}
            type="button"
            className="preview-button"
            aria-pressed={one === form}
            onClick={() => setForm(one)}
          >
            {composerTexts.previewForms[one]}
          </button>
        ))}
      </fieldset>
      <div className="preview-row">
        {forms.map((one) => {
          const View = views[one];
          return (
            <figure key={one} className={`preview${one === form ? ' preview-chosen' : ''}`}>
              <figcaption className="preview-caption">{composerTexts.previewForms[one]}</figcaption>
              <section
                className="preview-frame"
                aria-label={composerTexts.previewForms[one]}
                // biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than the frame is scrolled by keys too.
                tabIndex={0}
              >
                <div {...{ inert: '' }}>
                  <View shown={shown} senderName={senderName} />
                </div>
              </section>
            </figure>
          );
        })}
      </div>
    </section>
  );
}
