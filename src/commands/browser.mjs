import { existsSync } from 'node:fs';

const known = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The browser that the walks take; empty where there is none: then they are skipped. */
export const browser = known.find((path) => path && existsSync(path)) ?? '';
