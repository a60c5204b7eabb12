/** The names of WeChat's open tags that stand in a page: each has to be asked for when the page is signed. */
export const openTagsIn = (page: Document): string[] => {
  const names = Array.from(page.querySelectorAll('*'), ({ localName }) => localName);
  return [...new Set(names.filter((name) => name.startsWith('wx-open-')))];
};
