import type { CSSProperties } from 'react';

/** How a person likes to read; remembered with the view. Size in px, width in rem. */
export type ReadingStyle = {
  readonly size: number;
  readonly width: number;
  readonly spacing: number;
  readonly numbers: boolean;
  /** Chinese, Japanese and Korean in lines from top to bottom. */
  readonly upright: boolean;
};

export const standardReading: ReadingStyle = {
  ...{ size: 18, width: 42, spacing: 1.62 },
  ...{ numbers: false, upright: false },
};

/** The smallest and largest values and the steps between them. */
export const readingBounds = {
  size: { min: 13, max: 28, step: 1 },
  width: { min: 28, max: 64, step: 2 },
  spacing: { min: 1.3, max: 2.2, step: 0.08 },
} as const;

export const themes = ['system', 'light', 'dark', 'sepia', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** A theme's name from the remembered view, or the system's. */
export const themeOf = (name: string): Theme => themes.find((theme) => theme === name) ?? 'system';

/** The column's measures as style properties; the style sheet takes them up. */
export const columnStyle = ({ size, width, spacing }: ReadingStyle): CSSProperties =>
  ({
    '--reading-size': `${size}px`,
    '--reading-width': `${width}rem`,
    '--reading-spacing': spacing,
  }) as CSSProperties;

/** Shows a theme in the whole window; the system's own needs no attribute. */
export function showTheme(name: string): void {
  const theme = themeOf(name);
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
