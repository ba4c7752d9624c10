import { Component, type ReactNode } from 'react';
import { t } from './words.ts';

type Props = { readonly children: ReactNode };

/** Catches what nobody expected, once for the whole window: data on disk is not touched by it. */
export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main className="broken" role="alert">
        <h1>{t('app.somethingWrong')}</h1>
        <p>{t('app.somethingWrongHint')}</p>
        <button type="button" className="button primary" onClick={() => window.location.reload()}>
          {t('app.reload')}
        </button>
      </main>
    );
  }
}
