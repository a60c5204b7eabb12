/** What is shared of a page. */
interface Shared {
  readonly title: string;
  readonly text: string;
  readonly url: string;
}

/** Copies a text as pages did before there was a clipboard to ask for, and do where the line is not secure. */
const copyByHand = (text: string): boolean => {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'lk-copied';
  const { style } = field;
  style.position = 'fixed';
  style.opacity = '0';
  document.body.append(field);
  field.select();
  const isCopied = (document as { execCommand?(name: string): boolean }).execCommand?.('copy') ?? false;
  field.remove();
  return isCopied;
};

/** Copies a text; false where the phone does not let it. */
export const copyText = async (text: string): Promise<boolean> => {
  const { clipboard } = navigator as Partial<Navigator>;
  const isCopied = await clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  return isCopied ?? copyByHand(text);
};

/** Shares a page by the phone's own sheet, where it has one; copies it otherwise. Whoever closed that sheet wanted neither. */
export const sharePage = async ({ title, text, url }: Shared): Promise<'shared' | 'copied' | 'failed'> => {
  const { share } = navigator as Partial<Navigator>;
  if (share) {
    const error: unknown = await share.call(navigator, { title, text, url }).catch((caught: unknown) => caught);
    if (error === undefined || (error instanceof DOMException && error.name === 'AbortError')) return 'shared';
  }
  return (await copyText(`${text}\n${url}`)) ? 'copied' : 'failed';
};
