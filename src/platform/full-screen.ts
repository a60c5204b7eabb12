/** What an engine may have of it, by its name or by its older one. */
interface Able {
  readonly requestFullscreen?: () => unknown;
  readonly webkitRequestFullscreen?: () => unknown;
  readonly exitFullscreen?: () => unknown;
  readonly webkitExitFullscreen?: () => unknown;
}

const able = (of: HTMLElement | Document): Able => of;

/** Whether anything but a video may fill the screen here: on an iPhone nothing may. */
export const canFillScreen = (element: HTMLElement): boolean =>
  'requestFullscreen' in element || 'webkitRequestFullscreen' in element;

/** Whether an element fills the screen; a selector that an engine does not know throws there. */
export const fillsScreen = (element: HTMLElement): boolean =>
  [':fullscreen', ':-webkit-full-screen'].some((selector) => {
    try {
      return element.matches(selector);
    } catch {
      return false;
    }
  });

const turn = (element: Able, page: Able, isFull: boolean) => {
  if (isFull) return page.exitFullscreen ? page.exitFullscreen() : page.webkitExitFullscreen?.();
  return element.requestFullscreen ? element.requestFullscreen() : element.webkitRequestFullscreen?.();
};

/** Lets an element fill the screen, or no longer; a browser that refuses leaves all as it is. */
export const turnFullScreen = (element: HTMLElement): void => {
  void Promise.resolve(turn(able(element), able(document), fillsScreen(element))).catch(() => undefined);
};

/** Calls `listener` whenever something fills the screen or no longer does, until the function it returns is called. */
export const onFullScreen = (listener: () => void): (() => void) => {
  const types = ['fullscreenchange', 'webkitfullscreenchange'];
  for (const type of types) document.addEventListener(type, listener);
  return () => {
    for (const type of types) document.removeEventListener(type, listener);
  };
};
