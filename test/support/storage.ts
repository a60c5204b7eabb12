/** The browser's storage as far as the client uses it; a page that reloads finds the same one. */
export class FakeStorage {
  [name: string]: unknown;

  getItem(name: string): string | null {
    const value = Object.hasOwn(this, name) ? this[name] : undefined;
    return typeof value === 'string' ? value : null;
  }

  setItem(name: string, value: string): void {
    this[name] = value;
  }

  removeItem(name: string): void {
    Reflect.deleteProperty(this, name);
  }
}
