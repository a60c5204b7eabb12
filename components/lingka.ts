// Every element that stands in a page by itself, for whoever bundles their own pages; others load `embed.js`.
import './app/define.ts';
import './check-in/define.ts';
import './claim-form/define.ts';
import './countdown/define.ts';
import './coupon/define.ts';
import './coupon-list/define.ts';
import './lucky-draw/define.ts';
import './member-card/define.ts';
import './my-data/define.ts';
import './pass-barcode/define.ts';
import './picture-quiz/define.ts';
import './points-ledger/define.ts';
import './rules/define.ts';
import './sheet/define.ts';
import './store-code/define.ts';
import './stores/define.ts';
import './wallet/define.ts';
