import type { Reader } from './read-picture.ts';

/** Why a camera shows nothing: it was not allowed, there is none, or it does not open. */
export type CameraFailure = 'denied' | 'missing' | 'failed';

const failures: Readonly<Record<string, CameraFailure>> = { NotAllowedError: 'denied', NotFoundError: 'missing' };

const failureOf = (error: unknown) => failures[error instanceof DOMException ? error.name : ''] ?? 'failed';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Whether the browser lets this page film at all. */
export const canFilm = (): boolean => window.isSecureContext && 'mediaDevices' in navigator;

/** What is done with a camera. */
interface Watch {
  /** Where its picture is shown. */
  readonly video: () => HTMLVideoElement | null;
  /** Finds what reads its pictures. */
  readonly createReader: () => Promise<Reader>;
  /** Called with what it read; true ends it. */
  readonly onText: (text: string) => boolean;
  /** Called when it shows nothing; it is off then. */
  readonly onFailure: (why: CameraFailure) => void;
}

/** Looks through the camera until it has read what is wanted, or what this answers is called: then it is off. */
export const watchCamera = ({ video, createReader, onText, onFailure }: Watch): (() => void) => {
  let stream: MediaStream | undefined;
  let isOver = false;
  const isOff = () => isOver;
  const stop = () => {
    isOver = true;
    for (const track of stream?.getTracks() ?? []) track.stop();
  };

  const watch = async () => {
    // The camera comes last: what fails or closes before it leaves none running.
    const read = await createReader();
    if (isOff()) return;
    stream = await navigator.mediaDevices.getUserMedia({
      video: { facingMode: 'environment', width: { ideal: 1280 } },
    });
    const screen = video();
    if (isOff() || !screen) {
      stop();
      return;
    }
    screen.srcObject = stream;
    await screen.play();
    while (!isOff()) {
      const text = await read(screen);
      if (!isOff() && text !== undefined && onText(text)) stop();
      else await pause(120);
    }
  };

  watch().catch((error: unknown) => {
    if (isOff()) return;
    stop();
    onFailure(failureOf(error));
  });
  return stop;
};
