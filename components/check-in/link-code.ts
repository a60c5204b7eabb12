import { storeCodeIn } from '../../src/rules/store-link.ts';

/** The store's code that the page was opened with, once: it is taken out of the address, so that nobody copies or keeps it with that. */
export const takeLinkCode = (): string | undefined => {
  const { hash, pathname, search } = location;
  const code = hash ? storeCodeIn(hash) : undefined;
  if (code === undefined) return undefined;
  const rest = hash
    .slice(1)
    .split('&')
    .filter((part) => part !== `code=${code}`)
    .join('&');
  history.replaceState(history.state, '', pathname + search + (rest && `#${rest}`));
  return code;
};

/** Puts it back for as long as the page is left to find out who is there. */
export const putBackLinkCode = (code: string): void => {
  const { hash, pathname, search } = location;
  history.replaceState(
    history.state,
    '',
    `${pathname}${search}#${[hash.slice(1), `code=${code}`].filter(Boolean).join('&')}`,
  );
};
