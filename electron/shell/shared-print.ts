import { dataUrl } from '../../shared/article/find-picture.ts';
import type { ShellPort } from '../handlers/shell-port.ts';
import { createPrinter, type Printer } from './print-page.ts';

/**
 * A hidden window costs time to open and memory to keep: it waits so long for the next document, as
 * after a preview for the save.
 */
const idleMs = 20_000;

/** Prints for everyone who asks with one printing window, which is closed when nobody asks any more. */
export function createSharedPrint(): Pick<ShellPort, 'print' | 'draw'> {
  let printer: Printer | null = null;
  let waiting = 0;
  let idle: NodeJS.Timeout | undefined;
  const withPrinter = async <T>(work: (printer: Printer) => Promise<T>): Promise<T> => {
    clearTimeout(idle);
    printer ??= createPrinter();
    waiting++;
    try {
      return await work(printer);
    } finally {
      waiting--;
      if (waiting === 0)
        idle = setTimeout(() => {
          printer?.close();
          printer = null;
        }, idleMs);
    }
  };
  return {
    print: (html, paper) => withPrinter((one) => one.print(html, { paper })),
    draw: (picture, width) => withPrinter((one) => one.draw(dataUrl(picture), width)),
  };
}
