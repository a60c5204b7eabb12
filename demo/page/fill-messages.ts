type Messages = Readonly<Record<string, string>>;

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** Writes messages into HTML: the text of an empty element with `data-message`, and the `content` of one with `data-message-content`. */
export const fillMessages = (html: string, messages: Messages): string => {
  const say = (key: string) => {
    const message = messages[key];
    if (message === undefined) throw new RangeError(`no message is called ${key}`);
    return escaped(message);
  };
  return html
    .replace(/(<[a-z][^<>]* data-message="(\w+)"[^<>]*>)(?=<\/)/g, (_, tag: string, key: string) => tag + say(key))
    .replace(/ data-message-content="(\w+)"/g, (found, key: string) => `${found} content="${say(key)}"`);
};
