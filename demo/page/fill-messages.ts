import { messageAt, type Messages } from './message-at.ts';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** Writes messages into HTML: the text of an empty element with `data-message`, and the attribute that `data-message-content` or `data-message-href` names. */
export const fillMessages = (html: string, messages: Messages): string => {
  const say = (path: string) => escaped(messageAt(messages, path));
  return html
    .replace(/(<[a-z][^<>]* data-message="([\w.]+)"[^<>]*>)(?=<\/)/g, (_, tag: string, path: string) => tag + say(path))
    .replace(
      / data-message-(content|href)="([\w.]+)"/g,
      (found, attribute: string, path: string) => `${found} ${attribute}="${say(path)}"`,
    );
};
