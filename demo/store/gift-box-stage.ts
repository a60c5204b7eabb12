import './gift-box.ts';

import { defineStage } from '../../components/lucky-draw/stages.ts';

// The tag brought its element with it.
defineStage('hillside-gift-box', { tag: 'hillside-gift-box', load: () => Promise.resolve() });
