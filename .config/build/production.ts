import type { UserConfig } from 'vite';

import { lateImports } from './late-imports.ts';
import { shortLiterals } from './short-literals.ts';

/** What every production build of the kit shares, and the scale weighs with. */
export const production = {
  plugins: [lateImports(), shortLiterals()],
  build: {
    // Chrome 94, Safari 16.4 and later: not every browser that has modules. What is older needs a build of its own.
    target: 'es2022',
    // Styles keep the fallbacks that Chrome 64 needs.
    cssTarget: ['chrome64', 'safari12'],
    rolldownOptions: {
      // How long the build's own plugins take is nobody's business who starts a shop.
      checks: { bundlerTimings: false },
      // To describe a shape does nothing by itself: what no page asks for is left out with all that it describes.
      treeshake: {
        manualPureFunctions: [
          'z',
          'pageOf',
          'listed',
          'operation',
          'claimFormShape',
          'sharedShape',
          'readShape',
          'standingShape',
          'passShape',
          'claimShape',
          'cardShape',
          'couponShape',
          'drawShape',
          'drawnShape',
          'quizShape',
          'checkInShape',
          'winningShape',
          'askedShape',
          'prizeShape',
          'sharedPrizeShape',
          'awardShape',
          'parcelEnd',
          'offerShape',
        ],
      },
    },
    // The pages say themselves what to fetch ahead.
    modulePreload: false,
  },
} satisfies UserConfig;

/** How pages cut their scripts: what several elements share comes in one piece, not in a dozen crumbs. */
export const cut = {
  groups: [
    {
      name: 'kit',
      minShareCount: 2,
      test: /\/src\/(client|contract(?!\/any-)|controllers|theme)\/|\/components\/app\/|node_modules\/(?!lit-html\/directive|zod\/v4\/mini\/coerce)(@?lit|zod)|@oxc-project|rolldown\/runtime/,
    },
    {
      // What a card needs from the start, and hardly anything else.
      name: 'words',
      minShareCount: 2,
      test: /\/src\/(messages\/(zh-cn\/(card|promotion)|isolated|sentence)|platform\/(safe-url|motion)|rules\/(code-digits|levels))\.ts|\/components\/(shared\.events|lucky-draw\/stage\.events|award\/prize-name|sign-in-first|sheet\/sheet-controller|actions\.styles|card-benefits\/text\.styles)/,
    },
    {
      // What is fetched beside the first data, for cards and coupons alike.
      name: 'beside',
      minShareCount: 2,
      test: /\/src\/(messages\/(zh-cn\/dates|in-zone|day|clock)|platform\/(page-source|tel-url|map-url|wechat\/(in-wechat|is-back))|rules\/(days|stores|store-link))\.ts|\/components\/(key\.styles|standing-view|wechat-way|through-wechat)/,
    },
    {
      // What draws codes for a counter, and keeps the screen on for it.
      name: 'bars',
      minShareCount: 2,
      test: /\/src\/platform\/wake-lock\.ts|\/components\/pass-barcode\/(drawing|code-128)\.ts/,
    },
    {
      // What films, and what reads that.
      name: 'camera',
      minShareCount: 2,
      test: /\/src\/platform\/(camera|read-picture)\.ts/,
    },
    {
      // What leads out of a page, or lies over it.
      name: 'here',
      minShareCount: 2,
      test: /\/src\/platform\/(modal|page-url|share|wechat\/in-wechat)\.ts|\/components\/(way-there|wechat-here)\.ts/,
    },
    {
      // What is around whatever prizes are won in.
      name: 'win',
      minShareCount: 2,
      test: /\/components\/winning\/(?!read-coupon)/,
    },
    {
      // What the stages of a draw share, a designer's own among them.
      name: 'motion',
      minShareCount: 2,
      test: /\/components\/draw-stage\/(stage-key|face\.|path|spin-controller)/,
    },
    {
      // What every stage of a draw is made of.
      name: 'stage',
      minShareCount: 2,
      test: /\/components\/lucky-draw\/(face|stage-key(\.styles)?|stage\.events)\.ts/,
    },
    {
      // What coupons are drawn from, in whichever element.
      name: 'paper',
      minShareCount: 2,
      test: /\/src\/messages\/(zh-cn\/coupon|money)\.ts|\/components\/coupon\/((offer|validity)-words|pass-ticket|ticket|(ticket|paper)\.styles)\.ts/,
    },
  ],
};
