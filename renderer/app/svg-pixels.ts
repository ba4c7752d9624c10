// Two pixels per unit, as far as a canvas can hold them.
const sharpness = 2;
const longestSide = 16_000;
const mostPixels = 160_000_000;

/** An SVG document, which names its width and height, drawn as PNG bytes. */
export async function pixelsOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const [, wide = '1', high = '1'] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  const [width, height] = [Number(wide), Number(high)];
  const scale = Math.min(
    sharpness,
    longestSide / Math.max(width, height),
    Math.sqrt(mostPixels / (width * height)),
  );
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}
