/** A prize as it stands alone: `¥20 春茶券`. */
export const plainName = ({ name, note }: { readonly name: string; readonly note?: string | undefined }): string =>
  [name, note].filter(Boolean).join(' ');
