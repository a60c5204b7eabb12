import { withoutFragment } from '../../rules/wechat.ts';
import { signsLanding } from './in-wechat.ts';

const isOurs = (url: string) => url.startsWith(`${location.origin}/`);

/** The address that this page was opened with, whatever a router or a login has made of it since: browsers remember it. */
const landing = (): string => {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation && isOurs(navigation.name) ? navigation.name : location.href;
};

// Where a browser does not remember it, the address of now is as near as can be.
const landed = withoutFragment(landing());

/** The address that WeChat holds a signature against. */
export const addressToSign = (): string => (signsLanding() ? landed : withoutFragment(location.href));
