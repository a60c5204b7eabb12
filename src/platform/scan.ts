import { canFilm } from './camera.ts';

/** The scanner of the app that a page runs in: what it read, or nothing where it was closed. It rejects where it cannot scan. */
export type HostScanner = () => Promise<string | undefined>;

let known: HostScanner | undefined;

/** Makes the app's own scanner known, which is then the first way to scan; nothing takes it away again. */
export const setHostScanner = (scanner: HostScanner | undefined): void => {
  known = scanner;
};

/** The app's own scanner, where it has made one known. */
export const hostScanner = (): HostScanner | undefined => known;

/** How a code can be scanned here, first the way that works best: by the app, by the page itself, or only from a photo. */
export const scanWay = (): 'host' | 'camera' | 'photo' => (known ? 'host' : canFilm() ? 'camera' : 'photo');
