const folderOfPage = /^((?:.*\/)?[^/]+)_files\//;

/**
 * The paths without the insides of saved pages: browsers put what a page shows into a folder beside it
 * that is called as the page with "_files" added, frames with advertisements among it.
 */
export function withoutPageParts<T>(files: readonly T[], nameOf: (file: T) => string): T[] {
  const pathOf = (file: T) => nameOf(file).replaceAll('\\', '/').toLowerCase();
  const pages = new Set(files.flatMap((file) => /^(.*)\.x?html?$/.exec(pathOf(file))?.[1] ?? []));
  const isPart = (path: string): boolean => {
    const page = folderOfPage.exec(path)?.[1];
    return page !== undefined && (pages.has(page) || isPart(`${page}/`));
  };
  return files.filter((file) => !isPart(pathOf(file)));
}
