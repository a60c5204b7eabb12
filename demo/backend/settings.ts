import './zod-messages.ts';

import { fileURLToPath } from 'node:url';

import * as z from 'zod/mini';

const pin = z.string().check(z.regex(/^\d{4,12}$/, 'must be 4 to 12 digits'));

/** Hosts as they stand in an address, with commas between. */
const areHosts = (text: string) =>
  text.split(',').every((host) => {
    const url = `https://${host}`;
    return URL.canParse(url) && new URL(url).host === host;
  });

const environment = z.object({
  PORT: z._default(
    z.coerce.number('must be a port number').check(z.int('must be a port number'), z.minimum(0), z.maximum(65_535)),
    4600,
  ),
  HOST: z._default(z.string().check(z.minLength(1)), '127.0.0.1'),
  LINGKA_DATA: z._default(z.string().check(z.minLength(1)), '.data'),
  DATABASE_URL: z.optional(z.string().check(z.regex(/^postgres(ql)?:\/\//, 'must begin with postgres://'))),
  LINGKA_ORIGIN: z.optional(
    z.string().check(z.regex(/^https?:\/\/[^/?#\s"<>]+$/, 'must be an origin such as https://shop.example')),
  ),
  LINGKA_SECRET: z.optional(z.string().check(z.minLength(32, 'must be at least 32 characters'))),
  LINGKA_STAFF_PIN: z.optional(pin),
  LINGKA_ADMIN_PIN: z.optional(pin),
  LINGKA_TEST_HOOKS: z._default(z.enum(['0', '1'], 'must be 0 or 1'), '0'),
  LINGKA_WECHAT_APP_ID: z.optional(
    z.string().check(z.regex(/^wx[0-9a-f]{16}$/, 'must be the AppID of an official account')),
  ),
  LINGKA_WECHAT_SECRET: z.optional(z.string().check(z.regex(/^[0-9A-Za-z]{32}$/, 'must be 32 letters and digits'))),
  LINGKA_WECHAT_HOSTS: z.optional(
    z.string().check(z.refine(areHosts, 'must be hosts such as shop.example, with commas between')),
  ),
  LINGKA_WECHAT_STAND_IN: z.optional(
    z.string().check(z.regex(/^https?:\/\/[^/?#\s"<>;,]+$/, 'must be an origin such as http://127.0.0.1:4700')),
  ),
  NODE_ENV: z.optional(z.string()),
});

type Environment = z.infer<typeof environment>;

/** The official account that pages belong to. */
export interface WechatSettings {
  readonly appId: string;
  readonly secret: string;
  /** The hosts whose pages are signed, and that people are sent back to; each with its port where it has one. */
  readonly hosts: readonly string[];
  /** An origin that takes the place of WeChat's own servers. */
  readonly standIn?: string;
}

/** How one process of the backend runs. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** The folder of the embedded database and of the secrets made at first start. */
  readonly data: string;
  /** A PostgreSQL server; without one the database is embedded, in `data`. */
  readonly databaseUrl?: string;
  /** The origin that visitors see; a page says the one it was asked by where absent. */
  readonly origin?: string;
  /** What sessions are signed with; made at first start where absent, as are the PINs. */
  readonly secret?: string;
  readonly staffPin?: string;
  readonly adminPin?: string;
  /** Opens `/test/*`, which lets anybody be anybody, and checks every answer against the contract. */
  readonly testHooks: boolean;
  /** The folder of campaign definitions; those that the database does not have are added at every start. */
  readonly campaigns: string;
  /** The folder of built pages to serve beside the API. */
  readonly pages?: string;
  /** Absent where nobody can log in through WeChat, and no page is signed. */
  readonly wechat?: WechatSettings;
}

/** A setting that cannot be worked with. Its message is for whoever starts the process. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** What is set of WeChat, or nothing where nothing is. Throws where only half of it is. */
const readWechat = ({
  LINGKA_WECHAT_APP_ID: appId,
  LINGKA_WECHAT_SECRET: secret,
  LINGKA_WECHAT_HOSTS: hosts,
  LINGKA_WECHAT_STAND_IN: standIn,
  LINGKA_ORIGIN: origin,
  NODE_ENV,
}: Environment): WechatSettings | undefined => {
  if (appId === undefined) {
    if (secret ?? hosts ?? standIn)
      throw new SettingsError('LINGKA_WECHAT_APP_ID is needed where anything else of LINGKA_WECHAT_… is set');
    return undefined;
  }
  if (secret === undefined) throw new SettingsError('LINGKA_WECHAT_SECRET is needed beside LINGKA_WECHAT_APP_ID');
  const list = hosts?.split(',') ?? (origin === undefined ? [] : [new URL(origin).host]);
  if (list.length === 0)
    throw new SettingsError(
      'LINGKA_WECHAT_HOSTS, or LINGKA_ORIGIN, must say whose pages WeChat may send people back to',
    );
  if (standIn !== undefined && NODE_ENV === 'production')
    throw new SettingsError(
      'LINGKA_WECHAT_STAND_IN is nobody’s WeChat: it must not be set where NODE_ENV is production',
    );
  return { appId, secret, hosts: list, ...(standIn === undefined ? {} : { standIn }) };
};

/** Reads the settings from the environment; an empty variable counts as absent. Throws a `SettingsError` that names each wrong one. */
export const readSettings = (env: Readonly<Record<string, string | undefined>>): Settings => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success)
    throw new SettingsError(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; '));
  const {
    PORT,
    HOST,
    LINGKA_DATA,
    DATABASE_URL,
    LINGKA_ORIGIN,
    LINGKA_SECRET,
    LINGKA_STAFF_PIN,
    LINGKA_ADMIN_PIN,
    LINGKA_TEST_HOOKS,
    NODE_ENV,
  } = parsed.data;
  if (LINGKA_TEST_HOOKS === '1' && NODE_ENV === 'production')
    throw new SettingsError('LINGKA_TEST_HOOKS lets anybody be anybody: it must be 0 where NODE_ENV is production');
  const wechat = readWechat(parsed.data);
  return {
    port: PORT,
    host: HOST,
    data: LINGKA_DATA,
    testHooks: LINGKA_TEST_HOOKS === '1',
    campaigns: fileURLToPath(new URL('../campaigns', import.meta.url)),
    ...(DATABASE_URL === undefined ? {} : { databaseUrl: DATABASE_URL }),
    ...(LINGKA_ORIGIN === undefined ? {} : { origin: LINGKA_ORIGIN }),
    ...(LINGKA_SECRET === undefined ? {} : { secret: LINGKA_SECRET }),
    ...(LINGKA_STAFF_PIN === undefined ? {} : { staffPin: LINGKA_STAFF_PIN }),
    ...(LINGKA_ADMIN_PIN === undefined ? {} : { adminPin: LINGKA_ADMIN_PIN }),
    ...(wechat && { wechat }),
  };
};
