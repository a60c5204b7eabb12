/** What a tick is heard and felt as. */
export interface Senses {
  tick(as: { readonly sound: boolean; readonly vibration: boolean }): void;
  /** Lets go of what makes the sound. */
  close(): void;
}

const seconds = 0.03;
const pitch = 1800;

/** Made at a tap, for before one no engine lets a page be heard. A phone that can do neither stays silent. */
export const senses = (): Senses => {
  const context = typeof AudioContext === 'function' ? new AudioContext() : undefined;
  return {
    tick({ sound, vibration }) {
      if (vibration && 'vibrate' in navigator) navigator.vibrate(8);
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
    },
    close() {
      void context?.close();
    },
  };
};
