import '../../shared/article/formats/pdf-environment-now.ts';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
