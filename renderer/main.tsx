import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { ErrorBoundary } from './app/ErrorBoundary.tsx';
import { startFirstLook } from './app/first-look.ts';
import { provideFonts } from './app/fonts.ts';
import { startLanguage } from './app/language.ts';
import { startViewState } from './app/view-state.ts';
import { tellFirstPaint } from './bridge.ts';
import './styles/tokens.css';
import './styles/themes.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/about.css';
import './styles/guide.css';
import './styles/palette.css';
import './styles/first-steps.css';
import './styles/library.css';
import './styles/row-marks.css';
import './styles/table.css';
import './styles/cards.css';
import './styles/bulk-bar.css';
import './styles/filters.css';
import './styles/import.css';
import './styles/details.css';
import './styles/captures.css';
import './styles/families.css';
import './styles/reader.css';
import './styles/article-text.css';
import './styles/marks.css';
import './styles/reading-bar.css';
import './styles/pdf-pages.css';
import './styles/original.css';
import './styles/inspector.css';
import './styles/timeline.css';
import './styles/time-axis.css';
import './styles/event-list.css';
import './styles/timeline-checks.css';
import './styles/event-fields.css';
import './styles/search.css';
import './styles/arguments.css';
import './styles/ledger.css';
import './styles/claim.css';
import './styles/occurrences.css';
import './styles/argument-checks.css';
import './styles/matrix.css';
import './styles/argument-map.css';
import './styles/export.css';
import './styles/safety.css';

// The schemas that come along with some rooms would try whether text may be run as code, which our policy refuses.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
provideFonts();
tellFirstPaint();
const first = await startFirstLook();
await Promise.all([startLanguage(first?.language ?? null), startViewState(first?.view ?? null)]);
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <App />
      </ErrorBoundary>
    </StrictMode>,
  );
