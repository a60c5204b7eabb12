import { isolated } from '../../src/messages/isolated.ts';

/** A prize as it is called in a sentence: `¥20 春茶券`. */
export const prizeName = ({ name, note }: { readonly name: string; readonly note?: string | undefined }): string =>
  isolated(note ? `${name} ${note}` : name);
