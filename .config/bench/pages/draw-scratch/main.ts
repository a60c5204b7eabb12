import '../../../../components/draw-scratch/define.ts';

import { benchStage } from '../draws/ours.ts';

benchStage(document.createElement('lk-draw-scratch'));
