import '../../../../components/draw-wheel/define.ts';

import { benchStage } from '../draws/ours.ts';

benchStage(document.createElement('lk-draw-wheel'));
