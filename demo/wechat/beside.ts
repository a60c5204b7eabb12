import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

import { near } from '../near.ts';
import { startWechatStandIn } from './stand-in.ts';

const appId = 'wx5823bf96d3bd56c7';
const secret = 'standinknowsnosecretsofitsown000';

/** What to have a browser say that it is, so that pages take it for WeChat’s. */
const userAgent = 'Mozilla/5.0 (Linux; Android 14) Chrome/126.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.51';

/** A port that is free, by its number: 0 is any. */
const freePort = async (host: string, port: number): Promise<number> => {
  const server = createServer();
  server.listen(port, host);
  await once(server, 'listening');
  const { port: free } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return free;
};

/** A stand-in for WeChat beside the shop. */
export interface Beside {
  /** Where the shop must be, for that is whom the stand-in knows. */
  readonly port: number;
  /** The settings by which the backend finds it. */
  readonly environment: Readonly<Record<string, string>>;
  /** How to try it, in two lines. */
  readonly howTo: string;
}

/** Starts one on this machine alone. */
export const startBeside = async ({
  host,
  port: asked,
}: {
  readonly host: string;
  readonly port: number;
}): Promise<Beside> => {
  // Known before the shop starts, since both it and the stand-in are told.
  const port = await near(asked, (free) => freePort(host, free));
  const redirectHosts = ['127.0.0.1', 'localhost'].map((name) => `${name}:${String(port)}`);
  const { origin } = await startWechatStandIn({ appId, secret, redirectHosts });
  return {
    port,
    environment: {
      LINGKA_WECHAT_APP_ID: appId,
      LINGKA_WECHAT_SECRET: secret,
      LINGKA_WECHAT_HOSTS: redirectHosts.join(','),
      LINGKA_WECHAT_STAND_IN: origin,
    },
    howTo: `  WeChat     stood in for at ${origin}; have the developer tools (network conditions) say this user agent, then reload:
             ${userAgent}`,
  };
};
