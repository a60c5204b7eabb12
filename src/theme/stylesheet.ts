/** Custom properties by name, without `--lk-`. */
export type Tokens = Readonly<Record<string, string>>;

/**
 * One preset's colours. `a: x; a: color-mix()` does not work for custom properties: an old engine keeps the second value and
 * every `var()` of it breaks. So what is derived from the brand is written apart, for engines that can compute it.
 */
export interface Preset {
  readonly plain: Tokens;
  /** For engines that know `color-mix()`. */
  readonly mixed?: Tokens;
  /** For engines that know relative colours. */
  readonly relative?: Tokens;
}

export interface Theme {
  /** The same in every preset. */
  readonly constants: Tokens;
  /** For engines that know `min()` and `max()`. */
  readonly measured?: Tokens;
  /** What replaces some of them where a person asked for less motion. */
  readonly still?: Tokens;
  readonly light: Preset;
  readonly dark: Preset;
  readonly festive: Preset;
}

const rule = (selector: string, tokens: Tokens) =>
  `${selector}{${Object.entries(tokens)
    .map(([name, value]) => `--lk-${name}:${value}`)
    .join(';')}}`;

const presetRules = (selector: string, { plain, mixed, relative }: Preset) =>
  [
    rule(selector, plain),
    mixed ? `@supports (color:color-mix(in srgb,red,blue)){${rule(selector, mixed)}}` : '',
    relative ? `@supports (color:color(from red xyz-d65 x y z)){${rule(selector, relative)}}` : '',
  ].join('');

/** A theme as CSS. Its defaults are on `html`, which any `:root` rule of a page outweighs. */
export const stylesheet = ({ constants, measured, still, light, dark, festive }: Theme): string =>
  [
    rule('html', constants),
    measured ? `@supports (width:min(1px,1px)){${rule('html', measured)}}` : '',
    still ? `@media (prefers-reduced-motion:reduce){${rule('html', still)}}` : '',
    presetRules('html,[data-lk-theme=light],[data-lk-theme=auto]', light),
    presetRules('[data-lk-theme=dark]', dark),
    `@media (prefers-color-scheme:dark){${presetRules('[data-lk-theme=auto]', dark)}}`,
    presetRules('[data-lk-theme=festive]', festive),
  ].join('\n');
