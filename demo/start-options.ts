/** What may be said on the command line: `--host` (every interface, or the one named), `--port`, and `--wechat` for a stand-in of WeChat beside the shop. */
export interface StartOptions {
  readonly host?: string;
  readonly port?: number;
  readonly wechat?: true;
}

const everyInterface = '0.0.0.0';

/** Reads the command line. Throws a `RangeError` that says what is wrong with it. */
export const readOptions = (words: readonly string[]): StartOptions => {
  const [word, ...rest] = words;
  if (word === undefined) return {};
  const [name = '', glued] = word.split('=');
  const following = rest[0]?.startsWith('--') === false ? rest[0] : undefined;
  const value = glued ?? following;
  const left = glued === undefined && following !== undefined ? rest.slice(1) : rest;
  if (name === '--host') return { host: value ?? everyInterface, ...readOptions(left) };
  if (name === '--port') {
    const port = value ? Number(value) : NaN;
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new RangeError('--port takes a number from 0 to 65535');
    return { port, ...readOptions(left) };
  }
  if (word === '--wechat') return { wechat: true, ...readOptions(rest) };
  throw new RangeError(`${name} is not known; there are --host [address], --port <number> and --wechat`);
};
