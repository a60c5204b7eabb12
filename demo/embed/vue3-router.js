const claimed = Vue.ref(0);

const Home = { template: '<p>欢迎光临。<span lang="en">Welcome.</span></p>' };

const Card = {
  setup: () => ({ campaign: 'tea-card', count: () => (claimed.value += 1) }),
  template: '<lk-member-card :campaign="campaign" @lk-card-claimed="count">会员卡马上就来。</lk-member-card>',
};

const App = {
  setup: () => ({ claimed }),
  template: `
    <p><router-link to="/">首页 Home</router-link> · <router-link to="/card">会员卡 Card</router-link></p>
    <router-view></router-view>
    <p>领到 <output>{{ claimed }}</output> 张 <span lang="en">taken: {{ claimed }}</span></p>`,
};

const app = Vue.createApp(App);
app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('lk-');
app.use(
  VueRouter.createRouter({
    history: VueRouter.createWebHashHistory(),
    routes: [
      { path: '/', component: Home },
      { path: '/card', component: Card },
    ],
  }),
);
app.mount('#app');
