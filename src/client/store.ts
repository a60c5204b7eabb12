/** A few named texts, in the browser's storage or, where that is blocked or full, in memory. */
export interface Store {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
  remove(name: string): void;
  names(): string[];
}

const webStorage = (kind: 'local' | 'session'): Storage | undefined => {
  try {
    return globalThis[`${kind}Storage`];
  } catch {
    return undefined;
  }
};

/** Opens the store of one endpoint: every name begins with `prefix`. */
export const openStore = (kind: 'local' | 'session' | 'memory', prefix: string): Store => {
  const memory = new Map<string, string>();
  const storage = kind === 'memory' ? undefined : webStorage(kind);
  return {
    get: (name) => memory.get(name) ?? storage?.getItem(prefix + name) ?? undefined,
    set(name, value) {
      memory.delete(name);
      try {
        if (storage) storage.setItem(prefix + name, value);
        else memory.set(name, value);
      } catch {
        // Full: this page still remembers.
        memory.set(name, value);
      }
    },
    remove(name) {
      memory.delete(name);
      storage?.removeItem(prefix + name);
    },
    names: () => [
      ...memory.keys(),
      ...Object.keys(storage ?? {}).flatMap((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : [])),
    ],
  };
};
