import { measuredRem } from './rem.ts';
import type { Theme, Tokens } from './stylesheet.ts';

/** `y` of xyz-d65 is a colour's relative luminance: up to .18 white text can be read on it, from .30 black can. */
const scaled = (from: string, by: string) =>
  `color(from var(--lk-${from}) xyz-d65 ${['x', 'y', 'z'].map((axis) => `calc(${axis}*${by})`).join(' ')})`;

/** Black on a light colour, `light` (its x, y and z) on a dark one. */
const readableOn = (from: string, light: readonly [string, string, string]) => {
  const [x, y, z] = ['.0057', '.006', '.0065'].map(
    (black, axis) => `clamp(${black},(.19 - y)*9999,${String(light[axis])})`,
  );
  return `color(from var(--lk-${from}) xyz-d65 ${String(x)} ${String(y)} ${String(z)})`;
};

const white = ['.9505', '1', '1.0888'] as const;
const foil = ['.568', '.5906', '.332'] as const;

/** Between two luminances neither can be read: there the brand is darkened to the lower one, where white can. */
const darkened = (to: string) => scaled('brand', `min(1,max(${to}/y,clamp(0,(y - .3)*9999,1)))`);

const ink: Tokens = {
  'brand-ink': darkened('.18'),
  // Under a sheen, with gold on it.
  'card-face': darkened('.13'),
  'on-brand': readableOn('brand-fill', white),
  'on-card': readableOn('card-face', white),
  'card-gold': readableOn('card-face', foil),
};

const brandOnWhite = 'oklch(from var(--lk-brand) min(l,.46) c h)';

const light = {
  /** The page that everything lies on. */
  surface: '#f3f2eb',
  /** Paper that lies on the page: a card before it is taken, a list, a sheet. */
  'surface-raised': '#fefdfa',
  /** What lies lower than the paper around it, as a question does. */
  'surface-sunken': '#e9e7dc',
  /** Text on paper. */
  text: '#1d211c',
  /** Text on paper that says less. */
  'text-quiet': '#5d6055',
  /** Text on the page itself. */
  'page-text': '#1d211c',
  /** Text on the page itself that says less. */
  'page-text-quiet': '#5d6055',
  /** A line between two rows. */
  line: '#dcd9cc',
  /** The edge of what can be filled in or pressed. */
  'line-strong': '#848274',
  /** The dashed outline of a card that is gone. */
  'page-dash': '#a3a192',
  /** The brand, as dark as white text needs it. */
  'brand-ink': 'var(--lk-brand)',
  /** What is filled with the brand: a key, a tick. */
  'brand-fill': 'var(--lk-brand-ink)',
  /** Text on `--lk-brand-fill`. An engine without relative colours needs it set beside a light brand. */
  'on-brand': '#fff',
  /** The brand as text on paper. */
  'brand-text': 'var(--lk-brand)',
  /** The brand as a tint of paper. */
  'brand-soft': 'rgba(58,54,36,.07)',
  /** The first key of a page. */
  'page-action': 'var(--lk-brand-fill)',
  /** Text on `--lk-page-action`. */
  'on-page-action': 'var(--lk-on-brand)',
  /** The brand as text on the page itself. */
  'page-brand-text': 'var(--lk-brand-text)',
  /** The stub of a card while it is a key. */
  stub: 'var(--lk-brand-fill)',
  /** Text on the stub. */
  'on-stub': 'var(--lk-on-brand)',
  /** The face of a card that is somebody’s. */
  'card-face': 'var(--lk-brand-ink)',
  /** Text on the face of somebody’s card. */
  'on-card': '#fff',
  /** Gold on the face of somebody’s card. */
  'card-gold': '#e3c78c',
  /** What is said with a little haste, such as how few are left. */
  'accent-text': '#ab331d',
  /** What came in. */
  success: '#28693c',
  /** What is wrong, or cannot be undone. */
  danger: '#a4172b',
  /** Hairlines, marks and rewards; never text. */
  gold: '#c49a48',
  /** Text on `--lk-gold-soft`. */
  'gold-text': '#7a5813',
  /** What a reward lies on. */
  'gold-soft': '#f4ead2',
  /** What dims the page behind a sheet. */
  scrim: 'rgba(24,27,22,.58)',
  /** The ring around what has the focus, on paper. */
  focus: '#1d211c',
  /** The ring around what has the focus, on the page itself. */
  'page-focus': '#1d211c',
  /** What a code is printed on; a scanner wants it white. */
  'code-paper': '#fff',
  /** The ink of a code; a scanner wants it black. */
  'code-ink': '#111',
  /** The brand beside a code. */
  'code-brand': 'var(--lk-brand)',
  /** The shadow of a sheet. */
  'shadow-sheet': '0 -10px 40px rgba(24,27,22,.22)',
  /** The shadow of a card, as a filter. */
  'shadow-ticket': 'drop-shadow(0 1px 1px rgba(38,36,24,.13)) drop-shadow(0 5px 7px rgba(38,36,24,.08))',
  /** The lower edge of a filled key, as a box shadow. */
  key: 'inset 0 calc(var(--lk-edge)*-1) 0 rgba(0,0,0,.24)',
  /** The lower edge of a key that is paper, as a box shadow. */
  'key-paper': 'inset 0 calc(var(--lk-edge)*-1) 0 rgba(58,54,36,.12)',
  /** What lies behind a brand’s initial where it has no picture. */
  'logo-face': '#b73a22',
  /** A brand’s initial where it has no picture. */
  'logo-ink': '#fff8ea',
  /** What lies behind the initial on the face of somebody’s card. */
  'card-logo-face': '#b73a22',
  /** The initial on the face of somebody’s card. */
  'card-logo-ink': '#fff8ea',
};

type Colours = Readonly<Record<keyof typeof light, string>>;

const dark: Colours = {
  ...light,
  surface: '#131612',
  'surface-raised': '#1f231e',
  'surface-sunken': '#181b17',
  text: '#eeebe1',
  'text-quiet': '#aeac9e',
  'page-text': '#eeebe1',
  'page-text-quiet': '#aeac9e',
  line: '#343932',
  'line-strong': '#858779',
  'page-dash': '#585d53',
  'brand-text': '#eeebe1',
  'brand-soft': 'rgba(255,252,236,.07)',
  'card-gold': '#dfc286',
  'accent-text': '#f58a70',
  success: '#83c98f',
  danger: '#ff9390',
  gold: '#d2ad62',
  'gold-text': '#e4c688',
  'gold-soft': '#332c1c',
  scrim: 'rgba(4,6,4,.72)',
  focus: '#eeebe1',
  'page-focus': '#eeebe1',
  'shadow-sheet': '0 -1px 0 rgba(255,255,255,.08),0 -12px 40px rgba(0,0,0,.6)',
  'shadow-ticket': 'drop-shadow(0 4px 6px rgba(0,0,0,.35))',
  key: 'inset 0 calc(var(--lk-edge)*-1) 0 rgba(0,0,0,.3)',
  'key-paper': 'inset 0 calc(var(--lk-edge)*-1) 0 rgba(0,0,0,.34)',
  'logo-face': '#c2452c',
  'card-logo-face': '#c2452c',
};

/** Festive is a costume: it lays light paper on a dark page, and brings a brand colour of its own. */
const festive: Colours & Tokens = {
  ...light,
  brand: 'var(--lk-festive-brand)',
  /** Never lighter than the page's text can stand. */
  'festive-deep': 'var(--lk-brand)',
  surface: '#981a17',
  'surface-raised': '#fff8ea',
  'surface-sunken': '#f7e8cf',
  text: '#38150f',
  'text-quiet': '#76473b',
  'page-text': '#fff0d6',
  'page-text-quiet': '#f8dabb',
  line: '#ead3b1',
  'line-strong': '#a07a5e',
  'page-dash': 'rgba(255,222,165,.5)',
  'brand-fill': 'var(--lk-festive-deep)',
  'on-brand': '#fff6e2',
  'brand-soft': '#fbe7d3',
  'page-action': '#f0cb86',
  'on-page-action': '#5d0f0c',
  'page-brand-text': '#f6d796',
  stub: 'var(--lk-page-action)',
  'on-stub': 'var(--lk-on-page-action)',
  'card-face': '#8c1512',
  'on-card': '#fff3dc',
  'card-gold': '#f2cd84',
  'accent-text': '#a31a16',
  success: '#2b6335',
  danger: '#97102a',
  gold: '#cf9f46',
  'gold-text': '#7a520b',
  'gold-soft': '#f9e6bd',
  scrim: 'rgba(46,6,6,.66)',
  focus: '#38150f',
  'page-focus': '#fff0d6',
  'shadow-sheet': '0 -10px 40px rgba(60,6,4,.4)',
  'shadow-ticket': 'drop-shadow(0 1px 1px rgba(70,8,6,.3)) drop-shadow(0 6px 8px rgba(70,8,6,.22))',
  key: 'inset 0 calc(var(--lk-edge)*-1) 0 rgba(70,10,0,.3)',
  'key-paper': 'inset 0 calc(var(--lk-edge)*-1) 0 rgba(122,60,20,.14)',
  'logo-face': '#a81e19',
  'logo-ink': '#fff3dc',
  'card-logo-face': '#fff3dc',
  'card-logo-ink': '#a81e19',
};

/** What the elements use. A page re-brands them with one property: `:root { --lk-brand: #7a3b2e }`. */
export const elementTokens: Theme = {
  constants: {
    /** The brand’s colour, from which all others follow that show it. Set it on `:root`, or beside `data-lk-theme`. */
    brand: '#1d5c48',
    /** The brand’s colour in the festive preset. */
    'festive-brand': '#a81e19',
    /** The typeface of all text. */
    font: '-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"PingFang SC","HarmonyOS Sans SC",MiSans,"Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC","Hiragino Sans GB","Microsoft YaHei",sans-serif',
    /** The typeface of headings and figures. */
    'font-display':
      'ui-serif,"New York","Noto Serif","Songti SC","Noto Serif SC","Noto Serif CJK SC","Source Han Serif SC",STSong,serif',
    /** The typeface of the digits of a code. */
    'font-code': 'ui-monospace,"SF Mono",Menlo,"Roboto Mono","Noto Sans Mono",Consolas,monospace',
    /** What text is measured by: the page’s rem, or 16 px where that is no size for text. Set it on `:root`. */
    rem: '1rem',
    /** The smallest text: the line below a brand’s name. */
    'size-2xs': 'calc(.6875*var(--lk-rem))',
    /** Small text. */
    'size-xs': 'calc(.75*var(--lk-rem))',
    /** Text that explains. */
    'size-sm': 'calc(.8125*var(--lk-rem))',
    /** Text. */
    'size-md': 'calc(.9375*var(--lk-rem))',
    /** Text that leads, and what is filled in. */
    'size-lg': 'calc(1.0625*var(--lk-rem))',
    /** A heading. */
    'size-xl': 'calc(1.25*var(--lk-rem))',
    /** The corners of a seal. */
    'radius-seal': '4px',
    /** The corners of a field, a key and a note. */
    'radius-control': '12px',
    /** The corners of a card and of a list. */
    'radius-card': '14px',
    /** The upper corners of a sheet. */
    'radius-sheet': '20px',
    /** The lower edge of anything that can be pressed. */
    edge: '3px',
    /** How long a key takes to sink. */
    'dur-tap': '90ms',
    /** How long a sheet takes to come. */
    'dur-sheet': '320ms',
    /** How what comes slows down. */
    'ease-out': 'cubic-bezier(.2,.8,.2,1)',
  },
  measured: { rem: measuredRem },
  still: { 'dur-tap': '1ms', 'dur-sheet': '1ms' },
  light: {
    plain: light,
    mixed: {
      'brand-soft': 'color-mix(in srgb,var(--lk-brand) 9%,#fefdfa)',
    },
    relative: { ...ink, 'brand-text': brandOnWhite, 'code-brand': brandOnWhite },
  },
  dark: {
    plain: dark,
    mixed: {
      'brand-fill': 'color-mix(in oklch,var(--lk-brand) 84%,#fff)',
      'brand-text': 'color-mix(in oklch,var(--lk-brand) 38%,#fff)',
      'brand-soft': 'color-mix(in srgb,var(--lk-brand) 30%,#1f231e)',
    },
    relative: {
      ...ink,
      'brand-fill': 'oklch(from var(--lk-brand-ink) max(l,.525) c h)',
      'brand-text': 'oklch(from var(--lk-brand) max(l,.82) min(c,.11) h)',
      'brand-soft': 'color-mix(in srgb,oklch(from var(--lk-brand) min(l,.5) c h) 30%,#1f231e)',
      'code-brand': brandOnWhite,
    },
  },
  festive: {
    plain: festive,
    mixed: {
      surface: 'color-mix(in srgb,var(--lk-festive-deep) 88%,#1a0205)',
      'brand-soft': 'color-mix(in srgb,var(--lk-festive-deep) 9%,#fff3dc)',
      'on-page-action': 'color-mix(in srgb,var(--lk-festive-deep) 52%,#140003)',
      'card-face': 'color-mix(in srgb,var(--lk-festive-deep) 80%,#1a0205)',
    },
    relative: {
      'festive-deep': scaled('brand', 'min(1,.0945/y)'),
      'brand-text': 'var(--lk-festive-deep)',
      'code-brand': 'var(--lk-festive-deep)',
    },
  },
};
