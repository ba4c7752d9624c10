const tested = 'Reads what comes from outside: older versions were not looked at for this program.';

/**
 * The oldest version of a package that may be installed, with its reason. npm may pick an older one
 * unasked: it takes the newest whose `engines` fit the Node that runs it.
 */
export const floors = [
  {
    name: 'pdfjs-dist',
    floor: '6.2.108',
    reason: 'CVE-2026-16633: a PDF could run scripts in older versions.',
  },
  { name: 'electron', floor: '43.0.0', reason: 'Only the last three majors get security fixes.' },
  {
    name: '@mozilla/readability',
    floor: '0.6.0',
    reason: 'CVE-2025-2792: a title could keep older versions busy for ever.',
  },
  // Parts of packages that read what comes from outside.
  {
    name: '@xmldom/xmldom',
    floor: '0.8.4',
    reason: 'CVE-2022-39353: older versions take XML with several roots.',
  },
  {
    name: 'underscore',
    floor: '1.12.1',
    reason: 'CVE-2021-23358: older versions run code of a template.',
  },
  { name: 'jszip', floor: '3.8.0', reason: 'CVE-2022-48285: names led out of the archive.' },
  { name: 'nth-check', floor: '2.0.1', reason: 'CVE-2021-3803: a rule could take for ever.' },
  {
    name: 'lodash.defaultsdeep',
    floor: '4.6.1',
    reason: 'CVE-2019-10744: older versions change the prototype of all objects.',
  },
  {
    name: 'lodash.merge',
    floor: '4.6.2',
    reason: 'GHSA-h726-x36v-rx45: older versions change the prototype of all objects.',
  },
  {
    name: 'highlight.js',
    floor: '10.4.1',
    reason: 'GHSA-7wwv-vh3v-89cq: a text could keep older versions busy for ever.',
  },
  ...[
    'csv-parse@7.0.3',
    'iconv-lite@0.7.3',
    'warcio@2.4.11',
    'pdf-lib@2.11.1',
    '@argdown/core@1.7.5',
    'yauzl@3.4.0',
    'fflate@0.8.3',
    'sax@1.6.1',
    'linkedom@0.18.15',
    'postal-mime@4.0.0',
    'mammoth@1.13.0',
    'markdown-it@15.0.3',
    'zod@4.6.7',
  ].map((words) => {
    const [name, floor] = words.split(/(?<=.)@/);
    return { name, floor, reason: tested };
  }),
];

/** Compares the numbers of two versions: below 0 when `a` is the older one. */
export function compareVersions(a, b) {
  const [left, right] = [a, b].map((version) => version.split(/[.-]/).slice(0, 3).map(Number));
  for (const [at, number] of left.entries()) if (number !== right[at]) return number - right[at];
  return 0;
}

/**
 * Looks for packages of a lock file (its parsed JSON) that are older than their floor, wherever they
 * are nested. Answers one sentence per finding; a package without any version is a finding too.
 */
export function findOldPackages(lock, wanted = floors) {
  const faults = [];
  for (const { name, floor, reason } of wanted) {
    const found = Object.entries(lock.packages).filter(([place]) =>
      place.endsWith(`node_modules/${name}`),
    );
    if (found.length === 0) faults.push(`${name} is not in the lock file. ${reason}`);
    for (const [place, { version }] of found)
      if (compareVersions(version, floor) < 0)
        faults.push(`${place} is ${version}; at least ${floor} is needed. ${reason}`);
  }
  return faults;
}

/** Our own manifest names exact versions only, so that the lock file says what is shipped. */
export function findLooseVersions(manifest) {
  return Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter(([, version]) => !/^(npm:.+@)?\d+\.\d+\.\d+$/.test(version))
    .map(([name, version]) => `${name} is asked for as "${version}": name one version.`);
}
