/** A file name made from a title that every file system takes; `ending` without its dot. */
export function fileNameOf(title: string, ending: string, instead = 'Article'): string {
  const name = title
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
    .replace(/[. ]+$/, '');
  return `${name || instead}.${ending}`;
}

/** The name itself, or with " (2)", " (3)"… while it is taken; the answer is taken from then on. */
export function freeName(name: string, taken: Set<string>): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]+)?$/su.exec(name) ?? [];
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${stem} (${number})${ending}`;
    // Some file systems do not tell upper from lower case.
    if (taken.has(free.toLowerCase())) continue;
    taken.add(free.toLowerCase());
    return free;
  }
}
