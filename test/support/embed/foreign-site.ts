import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

import type { Shop } from '../shop.ts';

/** What goes wrong with a site's own copy of the kit. */
type Trouble = 'missing' | 'cut off';

/** Somebody else's web server, on an origin of its own, whose pages bring the kit from a shop. */
export interface ForeignSite {
  readonly url: string;
  /** Puts a page there and says its address. `policy` is sent as a header. */
  put(html: string, policy?: string): string;
  /** The address of a page of `demo/embed/`, as it would be written here: absolute where it names the shop, with its policy as a header. */
  address(name: string, edits?: Readonly<Record<string, string>>): string;
  /** Serves a folder, for any origin to use. */
  mount(at: string, folder: string): void;
  /** Lets what was mounted fail where its path matches, until it is called without anything. */
  trouble(kind?: Trouble, struck?: RegExp): void;
  stop(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
};

const pages = path.resolve('dist/pages/embed');
const metaPolicy = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"\s*\/>/;

export const startForeignSite = async (shop: Shop): Promise<ForeignSite> => {
  const written = new Map<string, { readonly html: string; readonly policy: string | undefined }>();
  const edited = new Map<string, Readonly<Record<string, string>>>();
  const mounted = new Map<string, string>();
  let trouble: { readonly kind: Trouble; readonly struck: RegExp } | undefined;

  /** As whoever has no shop on their own origin writes it. */
  const asForeign = (html: string, edits: Readonly<Record<string, string>>) => {
    const changes = { ...edits, 'src="/embed.js': `src="${shop.url}/embed.js` };
    const changed = Object.entries(changes).reduce((all, [from, to]) => all.replaceAll(from, to), html);
    const policy = metaPolicy.exec(changed)?.[1]?.replaceAll("'self'", `'self' ${shop.url}`);
    return { html: changed.replace(metaPolicy, ''), policy };
  };

  const pageAt = async (name: string) => {
    const own = written.get(name);
    if (own) return own;
    const [file = ''] = name.split('~');
    return asForeign(await readFile(path.join(pages, file), 'utf8'), edited.get(name) ?? {});
  };

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://site');
    const send = (body: string | Buffer, headers: Readonly<Record<string, string>> = {}) =>
      response
        .writeHead(200, { 'Content-Type': types[path.extname(pathname)] ?? types['.html'], ...headers })
        .end(body);
    const answer = async () => {
      const [at, folder] = [...mounted].find(([prefix]) => pathname.startsWith(prefix)) ?? [];
      if (at !== undefined && folder !== undefined) {
        const struck = trouble?.struck.test(pathname) ? trouble.kind : undefined;
        if (struck === 'cut off') return request.socket.destroy();
        if (struck === 'missing') return response.writeHead(404).end();
        return send(await readFile(path.join(folder, pathname.slice(at.length))), {
          'Access-Control-Allow-Origin': '*',
          'Cache-Control': 'no-store',
        });
      }
      if (pathname === '/favicon.ico') return response.writeHead(204).end();
      const name = pathname.slice(1);
      if (path.extname(name) !== '.html' && !name.includes('~')) return send(await readFile(path.join(pages, name)));
      const { html, policy } = await pageAt(name);
      return send(html, { 'Content-Type': types['.html'] ?? '', ...(policy && { 'Content-Security-Policy': policy }) });
    };
    answer().catch(() => response.writeHead(404).end());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  const url = `http://127.0.0.1:${address.port}`;

  return {
    url,
    put: (html, policy) => {
      const name = `~${written.size}`;
      written.set(name, { html: html.replaceAll('src="/embed.js', `src="${shop.url}/embed.js`), policy });
      return `${url}/${name}`;
    },
    address: (name, edits) => {
      if (!edits) return `${url}/${name}`;
      const changed = `${name}~${edited.size}`;
      edited.set(changed, edits);
      return `${url}/${changed}`;
    },
    mount: (at, folder) => mounted.set(at, folder),
    trouble: (kind, struck = /^/) => {
      trouble = kind && { kind, struck };
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
