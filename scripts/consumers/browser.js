import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { run, Skipped } from './run.js';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = process.env.CHROMIUM_PATH ?? usual.find((path) => existsSync(path));
/** No inline script, none from elsewhere, and no eval. */
const policy = "default-src 'none'; script-src 'self'; img-src 'self'";
const types = { '.html': 'text/html', '.js': 'text/javascript' };
const wanted = {
  valid: /^no issue$/,
  invalid:
    /^Input\.DBClusterSnapshotIdentifier: expected no two hyphens in a row[\s\S]*Input\.Tags\[0\]\.Key: [\s\S]*Output\.instanceSnapshot\.createdAt: /,
};

/** Someone who bundles the schemas with Vite: what the bundle costs, and that it runs in a browser that allows no eval. */
export function browserProjects({ browser }) {
  const inNode = (...args) => run(process.execPath, args, { cwd: browser });
  return [
    { name: 'Vite, bundles', use: async () => (await inNode('bundle.mjs')).trim() },
    {
      name: 'Vite, a page in Chromium',
      use: async () => {
        if (executablePath === undefined)
          throw new Skipped(`no Chromium at ${usual.join(', ')}: install one, or name it with CHROMIUM_PATH`);
        await inNode('node_modules/vite/bin/vite.js', 'build', 'page', '--logLevel', 'error');
        return visit(join(browser, 'page/dist'));
      },
    },
  ];
}

/** Opens the built page under the policy, and throws where it complains or does not show what it should. */
async function visit(folder) {
  const server = createServer((request, response) => answer(folder, request.url, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const opened = await chromium.launch({ executablePath });
  try {
    const page = await opened.newPage();
    const heard = [];
    page.on('pageerror', (error) => heard.push(error.message)).on('console', (message) => heard.push(message.text()));
    await page.goto(`http://127.0.0.1:${portOf(server)}/`);
    for (const [id, pattern] of Object.entries(wanted)) {
      const shown = (await page.textContent(`#${id}`)) ?? 'nothing';
      if (!pattern.test(shown)) heard.push(`#${id} shows: ${shown}`);
    }
    if (heard.length > 0) throw new Error(`the page under ${policy}\n  ${heard.join('\n  ')}`);
    return `Chromium ${opened.version()}, script-src 'self', shows every issue`;
  } finally {
    await opened.close();
    server.close();
  }
}

/** @param {import('node:http').Server} server */
function portOf(server) {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens at no port');
  return address.port;
}

function answer(folder, url, response) {
  const file = join(folder, url === '/' ? 'index.html' : url);
  const found = existsSync(file);
  const type = types[extname(file)] ?? 'application/octet-stream';
  response.writeHead(found ? 200 : 204, { 'content-type': type, 'content-security-policy': policy });
  response.end(found ? readFileSync(file) : undefined);
}
