import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';

/** Where `icons.mjs` draws the icons before packaging. */
export const iconFolder = join(root, 'dist', 'icons');

/** One line of `files`: only the other platforms' native builds are left out of the package. */
const sqlite = 'node_modules/@photostructure/sqlite';

/**
 * The settings of electron-builder, for all systems. `electron` says which binary is packaged: it
 * comes from find-electron.mjs.
 */
export const installerConfig = (electron) => ({
  appId: 'org.parley.notebook',
  productName: 'Parley',
  copyright: 'The Parley contributors, MIT licence',
  electronVersion: electron.version,
  ...(electron.official ? {} : { electronDist: electron.folder }),
  // deb and rpm name a home page; .invalid is nobody's, as in `maintainer` below.
  extraMetadata: {
    homepage: process.env.PARLEY_HOMEPAGE ?? 'https://parley.invalid/',
    // By this name desktops know which windows belong to the program's entry in their menus.
    desktopName: 'parley.desktop',
  },
  directories: { output: join(root, 'out'), buildResources: join(root, 'build', 'installer') },
  npmRebuild: false,
  asar: true,
  asarUnpack: ['**/*.node'],
  files: [
    'dist/electron/**/*',
    'dist/renderer/**/*',
    'dist/fonts/**/*',
    'dist/dictionaries/**/*',
    '!dist/**/*.map',
    'package.json',
    '!node_modules/**/*',
    `${sqlite}/package.json`,
    `${sqlite}/LICENSE`,
    `${sqlite}/dist/index.{mjs,cjs}`,
    `${sqlite}/prebuilds/\${platform}-\${arch}/**/*`,
    // Electron runs with glibc only.
    `!${sqlite}/prebuilds/**/*.musl.node`,
    'node_modules/node-gyp-build/**/*',
  ],
  electronLanguages: ['en-US', 'zh-CN', 'es', 'fr', 'de', 'ar'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    // Playwright drives the packaged program through the inspector; a release has none.
    enableNodeCliInspectArguments: !electron.official || process.env.PARLEY_TEST_BUILD === '1',
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  // Whoever publishes packages says where newer ones will lie; without that, nothing can be asked.
  publish: process.env.PARLEY_UPDATE_URL
    ? { provider: 'generic', url: process.env.PARLEY_UPDATE_URL }
    : null,
  protocols: [{ name: 'Parley', schemes: ['parley'] }],
  linux: {
    target: ['AppImage', 'deb', 'rpm', 'tar.gz'],
    category: 'Office',
    synopsis: 'Research notebook for contested news',
    description: description(),
    syncDesktopName: true,
    desktop: {
      entry: {
        GenericName: 'Research Notebook',
        Keywords: 'article;annotate;argument;claim;evidence;timeline;news;PDF;',
        StartupNotify: 'true',
      },
    },
    icon: iconFolder,
    // Types that the system does not know. It has its own for the others: to describe them again would
    // change their icons, so `openable` merely names them.
    fileAssociations: [
      association('warc', 'Web archive', 'application/warc'),
      association('wacz', 'Web archive', 'application/wacz'),
    ],
    // Whoever publishes packages puts an address of theirs here; .invalid is nobody's.
    maintainer: 'The Parley contributors <contributors@parley.invalid>',
    executableName: 'parley',
  },
  // The newer runtime needs no libfuse2, which systems of today lack. Without a word of ours the entry in the
  // menus would start the program without its sandbox.
  toolsets: { appimage: '1.0.3' },
  appImage: { mimeTypes: openable(), executableArgs: [] },
  // What the binary is linked with and electron-builder's own list leaves out: sound and graphics memory.
  deb: {
    mimeTypes: openable(),
    packageCategory: 'text',
    depends: [
      ...['libgtk-3-0', 'libnotify4', 'libnss3', 'libxss1', 'libxtst6', 'xdg-utils'],
      ...['libatspi2.0-0', 'libuuid1', 'libsecret-1-0', 'libgbm1', 'libasound2'],
    ],
    recommends: [],
  },
  rpm: {
    mimeTypes: openable(),
    packageCategory: 'Applications/Text',
    depends: [
      ...['gtk3', 'libnotify', 'nss', 'libXScrnSaver', '(libXtst or libXtst6)', 'xdg-utils'],
      ...['at-spi2-core', '(libuuid or libuuid1)'],
      ...['(mesa-libgbm or libgbm1)', '(alsa-lib or libasound2)'],
    ],
  },
  mac: {
    target: [
      { target: 'dmg', arch: 'universal' },
      { target: 'zip', arch: 'universal' },
    ],
    category: 'public.app-category.productivity',
    hardenedRuntime: true,
    fileAssociations: associations(),
    icon: join(iconFolder, 'icon.icns'),
    entitlements: join(root, 'build', 'installer', 'entitlements.mac.plist'),
    entitlementsInherit: join(root, 'build', 'installer', 'entitlements.mac.plist'),
    notarize: Boolean(process.env.APPLE_API_KEY),
    // Both halves of a universal program carry the native code of both, so that they are the same.
    files: [`${sqlite}/prebuilds/darwin-*/**/*`],
    x64ArchFiles: '**/prebuilds/darwin-*/**',
  },
  win: {
    target: ['nsis', 'portable'],
    icon: join(iconFolder, 'icon.ico'),
    fileAssociations: associations(),
  },
  // An update never takes a notebook along: notebooks lie where a person put them.
  nsis: {
    oneClick: false,
    // For one person or for everybody on the machine: the installer asks.
    perMachine: false,
    selectPerMachineByDefault: false,
    allowElevation: true,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  },
  portable: { artifactName: `\${productName}-\${version}-portable.\${ext}` },
});

/** What Windows and macOS offer the program for, beside the system's own programs and never instead of them. */
const associations = () => [
  association(['mhtml', 'mht'], 'Saved page', 'multipart/related'),
  association(['wacz', 'warc'], 'Web archive', 'application/warc'),
  association(['html', 'htm'], 'Page', 'text/html'),
  association('pdf', 'PDF', 'application/pdf'),
];

/** On Linux an association is one ending: it is written into a pattern as it stands. */
const association = (ext, name, mimeType) => ({
  ...{ ext, name, description: name, mimeType, role: 'Viewer', rank: 'Alternate' },
});

/** Types of Linux that the program opens too. Each target needs a list of its own: electron-builder adds to it. */
const openable = () => [
  ...['application/x-mimearchive', 'multipart/related', 'text/html', 'application/xhtml+xml'],
  'application/pdf',
];

function description() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).description;
}
