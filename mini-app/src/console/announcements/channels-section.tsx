import type { AudienceCount } from '#shared/announcement-audience.ts';
import type { AnnouncementChannel } from '#shared/announcing.ts';
import { ChannelCount } from './channel-count.tsx';
import { composerTexts } from './composer-texts.ts';
import { FieldProblem } from './field-problem.tsx';
import type { SectionProps } from './section-props.ts';
import { TemplateFields } from './template-fields.tsx';
import { texts } from './texts.ts';

/** The ways it may go: what each is, what it costs, whom it reaches, and why one cannot be chosen. */
export function ChannelsSection(props: SectionProps & { count: AudienceCount | undefined }) {
  const { form, options, problems, count, onChange } = props;
  const tick = (channel: AnnouncementChannel, isTicked: boolean) => {
    const others = form.channels.filter((other) => other !== channel);
    onChange({ channels: isTicked ? [...others, channel] : others });
  };
  return (
    <section className="card stack" aria-labelledby="channels">
      <h2 id="channels">{composerTexts.channelsTitle}</h2>
      <fieldset className="stack stack-tight">
        <legend className="visually-hidden">{composerTexts.channelsTitle}</legend>
        {options.channels.map(({ channel, hindrance }) => {
          const isTicked = form.channels.includes(channel);
          const isClosed = hindrance !== null && !isTicked;
          const counted = count?.channels.find((one) => one.channel === channel);
          return (
            <div key={channel} className="stack stack-tight">
              <label className={`choice${hindrance === null ? '' : ' choice-off'}`}>
                <input
                  type="checkbox"
                  checked={isTicked}
                  // Reached by keys all the same, so that its reason is heard.
                  aria-disabled={isClosed || undefined}
                  onChange={(event) => {
                    if (!isClosed) tick(channel, event.target.checked);
                  }}
                />
                <span>
                  <strong>{texts.channels[channel]}</strong>
                  <br />
                  {hindrance ?? composerTexts.channelWords[channel]}
                </span>
              </label>
              {isTicked && counted && <ChannelCount counted={counted} />}
              {channel === 'template' && isTicked && <TemplateFields {...props} />}
            </div>
          );
        })}
      </fieldset>
      <FieldProblem problem={problems.channels} />
    </section>
  );
}
