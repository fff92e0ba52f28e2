import { encode } from 'uqr';

interface QrCodeProps {
  address: string;
  name: string;
}

/** Readable off paper that was folded: a quarter of it may be lost. */
export function QrCode({ address, name }: QrCodeProps) {
  const { data, size } = encode(address, { ecc: 'Q', border: 4 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={name}
    >
      <path d={`M0 0h${size}v${size}H0z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
