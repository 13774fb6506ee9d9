import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A registry on the loopback interface that has some versions of one small package. */
export interface LocalRegistry {
  readonly url: string;
  /** What it answers to the next downloads: the package, an error, or nothing ever. */
  mode: 'whole' | 'broken' | 'silent';
  /** How many downloads it was asked for. */
  asked: number;
  close(): void;
}

/** Starts one. The package would leave a file `ran` behind if npm ran its script. */
export async function startRegistry(name: string, versions: readonly string[], latest: string): Promise<LocalRegistry> {
  const tarballs = new Map(versions.map((version) => [version, pack(name, version)]));
  const registry: LocalRegistry = {
    url: '',
    mode: 'whole',
    asked: 0,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  const server = createServer(({ url = '' }, reply) => {
    const tarball = tarballs.get(/^\/tarballs\/(.+)\.tgz$/.exec(url)?.[1] ?? '');
    if (tarball) registry.asked += 1;
    if (tarball && registry.mode === 'silent') return;
    if (tarball && registry.mode === 'whole') reply.end(tarball);
    else if (decodeURIComponent(url) === `/${name}`) reply.end(packument(name, versions, latest, at));
    else reply.writeHead(404).end('{}');
  });
  const at = await listen(server);
  return Object.assign(registry, { url: at });
}

/** Has npm ask this registry alone, without what this machine has configured or kept. */
export const npmSettings = (url: string): Readonly<Record<string, string>> => ({
  npm_config_registry: url,
  npm_config_userconfig: join(tmpdir(), 'docpact-no-such-npmrc'),
  npm_config_cache: mkdtempSync(join(tmpdir(), 'docpact-npm-')),
  npm_config_fetch_retries: '0',
});

function pack(name: string, version: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'docpact-pack-'));
  const manifest = { name, version, scripts: { postinstall: 'touch ran' } };
  mkdirSync(join(folder, 'package'));
  writeFileSync(join(folder, 'package', 'package.json'), JSON.stringify(manifest));
  execFileSync('tar', ['-czf', 'package.tgz', 'package'], { cwd: folder });
  return readFileSync(join(folder, 'package.tgz'));
}

function packument(name: string, versions: readonly string[], latest: string, at: string): string {
  const dist = (version: string) => ({ tarball: `${at}/tarballs/${version}.tgz` });
  const listed = versions.map((version) => [version, { name, version, dist: dist(version) }]);
  return JSON.stringify({ name, 'dist-tags': { latest }, versions: Object.fromEntries(listed) });
}

const listen = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
    });
  });
