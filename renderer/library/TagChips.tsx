import { type CSSProperties, createContext, useContext, useMemo } from 'react';
import { useSharedAnswer } from '../app/use-shared-answer.ts';

/** The colours of tags by path. */
export type TagColors = ReadonlyMap<string, string>;

export const TagColorContext = createContext<TagColors>(new Map());

/** The colours that a person gave to tags. */
export function useTagColors(): TagColors {
  const tags = useSharedAnswer('tag:list').value;
  return useMemo(
    () =>
      new Map(
        (tags ?? []).flatMap(({ path, color }) => (color === null ? [] : [[path, color] as const])),
      ),
    [tags],
  );
}

/** The colour of a tag: its own, else that of the nearest tag above it. */
export function colorOf(colors: TagColors, path: string): string | undefined {
  for (let at = path; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const color = colors.get(at);
    if (color !== undefined || !at.includes('/')) return color;
  }
}

/** The last part of a tag's path. */
export const shortTag = (tag: string): string => tag.slice(tag.lastIndexOf('/') + 1) || tag;

/** The tags of an article, each with its colour; the full path is told where there is no room for it. */
export function TagChips({ tags }: { readonly tags: readonly string[] }) {
  const colors = useContext(TagColorContext);
  return (
    <>
      {tags.map((tag) => (
        <span
          key={tag}
          className="tag-chip"
          title={tag}
          dir="auto"
          style={dotOf(colorOf(colors, tag))}
        >
          {shortTag(tag)}
        </span>
      ))}
    </>
  );
}

/** The colour of the dot before a tag in a list, where it has one. */
const dotOf = (color: string | undefined) =>
  color === undefined ? undefined : ({ '--dot': color, '--dot-line': color } as CSSProperties);

/** The colour of a tag as a dot; a ring where it has none. */
export const TagDot = ({ color }: { readonly color: string | undefined }) => (
  <span
    className="tag-dot"
    data-colored={color !== undefined}
    style={color === undefined ? undefined : { background: color, borderColor: color }}
  />
);
