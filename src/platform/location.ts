/** Where a phone is: degrees, and metres that it may be out by. Phones in China often give another datum than WGS-84. */
interface Place {
  readonly lat: number;
  readonly lng: number;
  readonly accuracy: number;
  readonly datum: 'WGS-84' | 'GCJ-02' | 'BD-09';
}

/** What came of asking a phone where it is: it was not allowed, it does not know, it took too long, or the page may not ask. */
export type Located =
  | { readonly type: 'found'; readonly place: Place }
  | { readonly type: 'denied' | 'missing' | 'timed-out' | 'insecure' };

/** How the app that a page runs in says where the phone is. */
export type HostLocator = () => Promise<Located>;

let known: HostLocator | undefined;

/** Makes the app's own way known, which is then asked instead of the browser; nothing takes it away again. */
export const setHostLocator = (locator: HostLocator | undefined): void => {
  known = locator;
};

/** How long a phone may look, once it is allowed to. */
const patience = 15_000;
/** Some browsers never answer; so long is enough for a person to read what they ask. */
const utmost = 60_000;

/** By the code of the browser's error. */
const failures: Readonly<Record<number, 'denied' | 'missing' | 'timed-out'>> = {
  1: 'denied',
  2: 'missing',
  3: 'timed-out',
};

const byBrowser = (geolocation: Geolocation) =>
  new Promise<Located>((resolve) => {
    const timer = setTimeout(() => resolve({ type: 'timed-out' }), utmost);
    const end = (located: Located) => {
      clearTimeout(timer);
      resolve(located);
    };
    geolocation.getCurrentPosition(
      ({ coords: { latitude: lat, longitude: lng, accuracy } }) =>
        end({ type: 'found', place: { lat, lng, accuracy, datum: 'WGS-84' } }),
      ({ code }) => end({ type: failures[code] ?? 'missing' }),
      { enableHighAccuracy: true, timeout: patience, maximumAge: 0 },
    );
  });

/** Asks the phone where it is now; to be called in a tap, since a person may be asked. */
export const locate = async (): Promise<Located> => {
  if (known) return known().catch(() => ({ type: 'missing' }));
  if (!window.isSecureContext) return { type: 'insecure' };
  const { geolocation } = navigator as Partial<Navigator>;
  return geolocation ? byBrowser(geolocation) : { type: 'missing' };
};
