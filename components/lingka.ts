import './app/define.ts';

/** Every element of the kit that stands in a page by itself, and where it is defined. */
const elements = {
  'lk-member-card': () => import('./member-card/define.ts'),
  'lk-pass-barcode': () => import('./pass-barcode/define.ts'),
  'lk-countdown': () => import('./countdown/define.ts'),
  'lk-rules': () => import('./rules/define.ts'),
  'lk-stores': () => import('./stores/define.ts'),
  'lk-points-ledger': () => import('./points-ledger/define.ts'),
  'lk-my-data': () => import('./my-data/define.ts'),
  'lk-sheet': () => import('./sheet/define.ts'),
} as const;

const wanted = new Set(Object.entries(elements));

/** The kit as one script: loads each element when a page has one, now or later. */
const loadWhatIsThere = () => {
  for (const entry of wanted) {
    const [name, load] = entry;
    if (document.querySelector(name) === null) continue;
    wanted.delete(entry);
    // What did not load is wanted again; until then the page shows what stands inside the tag.
    load().catch(() => {
      wanted.add(entry);
      watch();
    });
  }
  if (wanted.size === 0) observer.disconnect();
};

const observer = new MutationObserver(loadWhatIsThere);
const watch = () => {
  observer.observe(document.documentElement, { childList: true, subtree: true });
};

watch();
loadWhatIsThere();
