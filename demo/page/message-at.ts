/** Words by name, some in groups. */
export interface Messages {
  readonly [name: string]: string | Messages | readonly Messages[];
}

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The message at a path such as `benefits.0.title`. Throws a `RangeError` where there is none. */
export const messageAt = (messages: Messages, path: string): string => {
  const found = path
    .split('.')
    .reduce<unknown>((group, name) => (isGroup(group) ? Reflect.get(group, name) : undefined), messages);
  if (typeof found !== 'string') throw new RangeError(`no message is called ${path}`);
  return found;
};
