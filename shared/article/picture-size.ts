/** The sides of a picture in pixels. */
export type PictureSize = { readonly width: number; readonly height: number };

/** The sides of a PNG, GIF or JPEG as its head tells them; null for other pictures and broken ones. */
export function pictureSize(bytes: Uint8Array, mediaType: string): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = sizeOf(view, mediaType);
  return size && size.width > 0 && size.height > 0 ? size : null;
}

function sizeOf(view: DataView, mediaType: string): PictureSize | null {
  if (mediaType === 'image/png' && view.byteLength >= 24)
    return { width: view.getUint32(16), height: view.getUint32(20) };
  if (mediaType === 'image/gif' && view.byteLength >= 10)
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  return mediaType === 'image/jpeg' ? frameOf(view) : null;
}

/** The frame header of a JPEG (ITU-T T.81, B.2.2): the segments before it are passed over. */
function frameOf(view: DataView): PictureSize | null {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}
