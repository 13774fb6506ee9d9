import { existsSync } from 'node:fs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A Chromium of this machine: that of `CHROMIUM_PATH`, or one that stands where it usually does. */
export const chromiumPath: string | undefined = process.env.CHROMIUM_PATH ?? usual.find((path) => existsSync(path));

/** What is said where the tests that need one are left out. */
export const withoutChromium = `no Chromium at ${usual.join(', ')}: install one, or name it with CHROMIUM_PATH`;
