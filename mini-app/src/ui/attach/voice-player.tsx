import { useRef, useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import { PauseIcon, PlayIcon } from '#app/ui/media-icons.tsx';
import { attachTexts as texts } from './attach-texts.ts';

/** One big button to hear it, and the browser's own controls for whoever wants to go back a little. */
export function VoicePlayer({ url }: { url: string }) {
  const audio = useRef<HTMLAudioElement>(null);
  const [isPlaying, setPlaying] = useState(false);
  const toggle = () => {
    if (isPlaying) audio.current?.pause();
    else void audio.current?.play().catch(() => setPlaying(false));
  };
  return (
    <div className="attach-voice">
      <Button kind="secondary" onClick={toggle}>
        {isPlaying ? <PauseIcon /> : <PlayIcon />}
        {isPlaying ? texts.pause : texts.play}
      </Button>
      {/* biome-ignore lint/a11y/useMediaCaption: a neighbour's own words have no captions. */}
      <audio
        ref={audio}
        className="attach-audio"
        controls
        src={url}
        aria-label={texts.voice}
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onEnded={() => setPlaying(false)}
      />
    </div>
  );
}
