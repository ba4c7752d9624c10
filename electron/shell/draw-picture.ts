import type { BrowserWindow } from 'electron';
import type { Picture } from '../../shared/article/pictures-in.ts';
import { escapeHtml } from '../../shared/base/escape-html.ts';

/** A page that holds one picture, given as the address that holds it, and nothing else. */
export const pageOfPicture = (url: string): string =>
  `<!doctype html><meta charset="utf-8"><body><img src="${escapeHtml(url)}" alt=""></body>`;

/** Draws the picture of such a page so many pixels wide; drawings by lines get more of them than they name. */
const drawing = (width: number): string => `(async () => {
  const image = document.images[0];
  try {
    await image.decode();
  } catch {
    return null;
  }
  const shown = { width: image.naturalWidth, height: image.naturalHeight };
  if (!shown.width || !shown.height) return null;
  const most = image.src.startsWith('data:image/svg') ? 4 : 1;
  const scale = Math.min(most, ${width} / shown.width, 6000 / shown.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(shown.width * scale));
  canvas.height = Math.max(1, Math.round(shown.height * scale));
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return { shown, png: canvas.toDataURL('image/png').split(',')[1] };
})()`;

/** The picture of the page in a window as PNG; null where Chromium cannot draw it. */
export async function drawnPicture(window: BrowserWindow, width: number): Promise<Picture | null> {
  const { debugger: inspector } = window.webContents;
  if (!inspector.isAttached()) inspector.attach('1.3');
  const { result } = await inspector.sendCommand('Runtime.evaluate', {
    expression: drawing(width),
    awaitPromise: true,
    returnByValue: true,
  });
  if (!result?.value) return null;
  const { shown, png } = result.value as { shown: Picture['shown']; png: string };
  return { bytes: new Uint8Array(Buffer.from(png, 'base64')), mediaType: 'image/png', shown };
}
