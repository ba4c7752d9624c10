import { createContext, useContext, useEffect, useState } from 'react';
import type { Article } from '../../shared/model/article.ts';
import type { Block } from '../../shared/model/text-version.ts';
import { t } from '../app/words.ts';
import { ask } from '../bridge.ts';

type Shown = ReadonlyMap<string, string>;

const nothing: Shown = new Map();

/** Addresses of the pictures of the article that is read, by the SHA-256 of their bytes. */
export const ShownPictures = createContext(nothing);

/** Asks for the pictures that the article's originals hold; none is ever loaded from elsewhere. */
export function usePictures({ id, version }: Article): Shown {
  const [shown, setShown] = useState(nothing);
  const wanted = [...new Set(version.blocks.flatMap(({ image }) => image?.file ?? []))].join(' ');
  useEffect(() => {
    if (wanted === '') return;
    let isStale = false;
    let made: Shown = nothing;
    void ask('article:pictures', { id }).then((answer) => {
      if (isStale || !answer.ok) return;
      const all = Object.entries(answer.value);
      made = new Map(
        all.map(([file, { bytes, mediaType }]) => [
          file,
          URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType })),
        ]),
      );
      setShown(made);
    });
    return () => {
      isStale = true;
      setShown(nothing);
      for (const address of made.values()) URL.revokeObjectURL(address);
    };
  }, [id, wanted]);
  return shown;
}

type Props = { readonly image: NonNullable<Block['image']>; readonly caption: string };

/** A picture of the article, or its words where it is not there or cannot be drawn. */
export function ArticlePicture({ image: { file, alt }, caption }: Props) {
  const address = useContext(ShownPictures).get(file ?? '');
  const [failed, setFailed] = useState<string | null>(null);
  if (address === undefined || address === failed)
    return alt ? <div className="image-stand-in">{alt}</div> : null;
  return (
    <img
      className="article-picture"
      src={address}
      alt={alt || caption || t('pdf.picture')}
      draggable={false}
      onError={() => setFailed(address)}
    />
  );
}
