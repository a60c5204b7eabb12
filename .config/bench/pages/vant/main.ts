import 'vant/es/button/style/index';
import 'vant/es/cell/style/index';
import 'vant/es/cell-group/style/index';
import 'vant/es/loading/style/index';
import 'vant/es/popup/style/index';
import 'vant/es/tag/style/index';
import 'vant/es/toast/style/index';
import './page.css';

import { createApp } from 'vue';

import { CardPage } from './card-page.ts';

createApp(CardPage).mount('#app');
