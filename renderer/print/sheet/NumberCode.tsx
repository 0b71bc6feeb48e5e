import { encode } from 'uqr';

/** A document's number as a QR code, black squares alone. */
export function NumberCode({ number }: { readonly number: string }) {
  const { data, size } = encode(number, { ecc: 'M', border: 0 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg className="number-code" viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  );
}
