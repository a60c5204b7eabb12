Vue.config.ignoredElements = [/^lk-/];

var view = new Vue({
  el: '#app',
  data: { route: location.hash, campaign: 'tea-card', claimed: 0 },
});

window.addEventListener('hashchange', function () {
  view.route = location.hash;
});
