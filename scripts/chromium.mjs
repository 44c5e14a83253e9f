// Finds the browser in which the tests run VS Code, or installs the one of Debian if possible.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const EXECUTABLE_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const INSTALL_LOCATIONS = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
};

/** Returns $CHROMIUM or else the path of Chromium or a browser based on it; undefined if there is none. */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => EXECUTABLE_NAMES.map((name) => path.join(folder, name)));
  return [...onPath, ...(INSTALL_LOCATIONS[process.platform] ?? [])].find((file) => fs.existsSync(file));
}

/** Returns the path of a browser as {@link findChromium} does. If there is none, tries to install Debian's chromium as root. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const canInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!canInstall) return undefined;
  console.error('Chromium was not found. Installing it: apt-get update && apt-get install -y chromium…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 2], env });
    if (status !== 0) {
      console.error(`apt-get ${args[0]} failed (exit code ${status}).`);
      return undefined;
    }
  }
  return findChromium();
}
