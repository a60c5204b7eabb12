import '../../../../components/draw-grid/define.ts';

import { benchStage } from '../draws/ours.ts';

benchStage(document.createElement('lk-draw-grid'));
