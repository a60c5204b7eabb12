import { baseStyles } from '../../src/theme/styles.ts';
import { actionsStyles } from '../actions.styles.ts';
import { paperStyles } from './paper.styles.ts';

/** How a coupon looks before it has data. */
export const styles = [baseStyles, paperStyles, actionsStyles];
