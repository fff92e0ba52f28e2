import { useState } from 'react';
import { serverAddress } from '#app/lib/server-address.ts';
import type { StepPicture as Picture, PictureScene } from '#shared/tutorials.ts';
import { phoneScenes } from './phone-scenes.ts';
import { photoName, pictureName } from './picture-texts.ts';
import { box, type LabelPlace, type Scene, writing } from './scene.ts';
import { screenScenes } from './screen-scenes.ts';
import { thingScenes } from './thing-scenes.ts';
import { wrapLabel } from './wrap-label.ts';
import './step-picture.css';

const scenes: Record<PictureScene, Scene> = { ...screenScenes, ...phoneScenes, ...thingScenes };

const plate = { x: 160, y: 168, width: 270, isOnMark: true };

interface StepPictureProps extends Picture {
  /** Where the commune's picture is, while it is not published. */
  photoUrl?: string | undefined;
}

/** What to look for at a step: the commune's own picture where it has one and it can be loaded, else a sketch. */
export function StepPicture({ photoId, photoUrl, ...drawing }: StepPictureProps) {
  const [failed, setFailed] = useState<string>();
  const url =
    photoUrl ?? (photoId && serverAddress(`/api/tutorial-pictures/${encodeURIComponent(photoId)}`));
  if (!url || url === failed) return <Drawing {...drawing} />;
  return (
    <img
      className="step-photo"
      src={url}
      alt={photoName(drawing.scene, drawing.label)}
      onError={() => setFailed(url)}
    />
  );
}

/** A sketch with the word that stands there; our own lines, nobody's logo. */
function Drawing({ scene, label }: Picture) {
  const { phone, shapes, label: place, finger } = scenes[scene];
  const isLow = place === undefined && label === undefined;
  return (
    <svg
      className="step-picture"
      viewBox="0 0 320 200"
      role="img"
      aria-label={pictureName(scene, label)}
    >
      {phone && <Phone isBottom={phone === 'bottom'} />}
      <g transform={isLow ? 'translate(0 30)' : undefined}>
        {shapes.map(([paint, path]) => (
          <path key={path} className={`paint-${paint}`} d={path} />
        ))}
      </g>
      {label !== undefined && <Label label={label} place={place} />}
      {label === undefined && place && <Unwritten place={place} />}
      {finger && <Finger x={finger[0]} y={finger[1]} />}
    </svg>
  );
}

function Phone({ isBottom }: { isBottom: boolean }) {
  return (
    <>
      <path className="paint-phone" d={box(42, isBottom ? -60 : 8, 236, 252, 28)} />
      <path className="paint-line" d={isBottom ? 'M140 180h40' : 'M142 20h36'} />
    </>
  );
}

const lineHeight = 24;

function Label({ label, place = plate }: { label: string; place: LabelPlace | undefined }) {
  const { lines, size } = wrapLabel(label, place.width);
  const height = lines.length * lineHeight + 14;
  const first = place.y - ((lines.length - 1) * lineHeight) / 2 + 7;
  return (
    <>
      {place === plate && (
        <path className="paint-mark" d={box(18, plate.y - height / 2, 284, height, 14)} />
      )}
      <text
        className={place.isOnMark ? 'picture-words picture-words-on-mark' : 'picture-words'}
        textAnchor={place.isLeft ? 'start' : 'middle'}
        style={{ fontSize: size }}
      >
        {lines.map((line, index) => (
          <tspan key={line} x={place.x} y={first + index * lineHeight}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}

/** Stands for words where the step names none. */
function Unwritten({ place: { x, y, isOnMark, isLeft } }: { place: LabelPlace }) {
  return (
    <path
      className={isOnMark ? 'paint-paper' : 'paint-grey'}
      d={writing(isLeft ? x : x - 50, y - 5, 100)}
    />
  );
}

function Finger({ x, y }: { x: number; y: number }) {
  return (
    <path
      className="paint-paper"
      transform={`translate(${x} ${y})`}
      d="M0 6a7 7 0 0 1 14 0v20l18 5q9 3 8 12l-3 24H8L-10 44a6 6 0 0 1 9-8l1 1z"
    />
  );
}
