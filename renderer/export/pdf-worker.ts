import '../../shared/article/formats/pdf-environment-now.ts';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';

// PDF.js fetches pages ahead and forgets those promises where a damaged file breaks off. Whoever asked for
// a page hears of it by the answer.
self.addEventListener('unhandledrejection', (event) => event.preventDefault());
