import { preparePdfEnvironment } from './pdf-environment.ts';

// For modules that load PDF.js by an import of their own: this one has to stand before it.
preparePdfEnvironment();
