const seconds = 0.03;
const pitch = 1800;

/** Which of a draw's ticks are wanted. */
interface Wanted {
  readonly sound: boolean;
  readonly vibration: boolean;
}

/** What ticks are heard and felt as, after a tap, for before one no engine lets a page be heard. A phone that can do neither stays silent. */
export class Senses {
  #isTapped = false;
  #context: AudioContext | undefined;

  /** A person tapped. */
  tap({ sound }: Wanted): void {
    this.#isTapped = true;
    if (sound && typeof AudioContext === 'function') this.#context ??= new AudioContext();
  }

  tick({ sound, vibration }: Wanted): void {
    if (vibration && this.#isTapped && 'vibrate' in navigator) navigator.vibrate(8);
    const context = this.#context;
    if (!sound || !context) return;
    const gain = context.createGain();
    const tone = context.createOscillator();
    const now = context.currentTime;
    tone.frequency.value = pitch;
    gain.gain.setValueAtTime(0.08, now);
    gain.gain.exponentialRampToValueAtTime(0.001, now + seconds);
    tone.connect(gain);
    gain.connect(context.destination);
    tone.start(now);
    tone.stop(now + seconds);
  }

  /** Lets go of what makes the sound. */
  close(): void {
    void this.#context?.close();
    this.#context = undefined;
  }
}
