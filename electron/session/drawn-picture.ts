import type { Picture } from '../../shared/article/pictures-in.ts';

/** What is asked of the program: a picture as an address that holds it, and how wide it may be drawn. */
type Asked = { readonly url: string; readonly width: number };

/** A picture as it goes through a file; its bytes in base64. */
type Written = { readonly bytes: string; readonly shown?: Picture['shown'] } | null;

/** Answers the command line's question for a picture, as JSON. */
export async function drawAsked(
  draw: (url: string, width: number) => Promise<Picture | null>,
  asked: string,
): Promise<string> {
  const { url, width } = JSON.parse(asked) as Asked;
  const drawn = await draw(url, width);
  const written: Written = drawn && {
    bytes: Buffer.from(drawn.bytes).toString('base64'),
    shown: drawn.shown,
  };
  return JSON.stringify(written);
}

/** The picture of such an answer. */
export function readDrawn(answer: string): Picture | null {
  const written = JSON.parse(answer) as Written;
  if (!written) return null;
  const bytes = new Uint8Array(Buffer.from(written.bytes, 'base64'));
  return { bytes, mediaType: 'image/png', shown: written.shown };
}
