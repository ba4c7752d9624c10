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
  extraMetadata: { homepage: process.env.PARLEY_HOMEPAGE ?? 'https://parley.invalid/' },
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
  // Offered beside the system's own programs, never instead of them.
  fileAssociations: [
    association(['mhtml', 'mht'], 'Saved page', 'multipart/related'),
    association(['wacz', 'warc'], 'Web archive', 'application/warc'),
    association(['html', 'htm'], 'Page', 'text/html'),
    association(['pdf'], 'PDF', 'application/pdf'),
  ],
  linux: {
    target: ['AppImage', 'deb', 'rpm', 'tar.gz'],
    category: 'Office',
    synopsis: description(),
    icon: iconFolder,
    // Whoever publishes packages puts an address of theirs here; .invalid is nobody's.
    maintainer: 'The Parley contributors <contributors@parley.invalid>',
    executableName: 'parley',
  },
  mac: {
    target: [
      { target: 'dmg', arch: 'universal' },
      { target: 'zip', arch: 'universal' },
    ],
    category: 'public.app-category.productivity',
    hardenedRuntime: true,
    icon: join(iconFolder, 'icon.icns'),
    entitlements: join(root, 'build', 'installer', 'entitlements.mac.plist'),
    entitlementsInherit: join(root, 'build', 'installer', 'entitlements.mac.plist'),
    notarize: process.env.APPLE_API_KEY !== undefined,
    // Both halves of a universal program carry the native code of both, so that they are the same.
    files: [`${sqlite}/prebuilds/darwin-*/**/*`],
    x64ArchFiles: '**/prebuilds/darwin-*/**',
  },
  win: { target: ['nsis', 'portable'], icon: join(iconFolder, 'icon.ico') },
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

function association(ext, name, mimeType) {
  return { ext, name, mimeType, role: 'Viewer', rank: 'Alternate' };
}

function description() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).description;
}
