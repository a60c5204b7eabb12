/** A link or a picture from a campaign as an absolute address: `https:`, or anything on the endpoint's or the page's own origin. Nothing for all else. */
export const safeUrl = (url: string | undefined, endpoint: string): string | undefined => {
  if (!url) return undefined;
  try {
    const absolute = new URL(url, endpoint);
    const isOwn = absolute.origin === new URL(endpoint).origin || absolute.origin === location.origin;
    return absolute.protocol === 'https:' || (absolute.protocol === 'http:' && isOwn) ? absolute.href : undefined;
  } catch {
    return undefined;
  }
};
