import { createApp, h, ref } from 'vue';
import { storiesOf, storyOf } from '../news.ts';

/** One page that shows the list or one note, as its address says. */
const numberInAddress = () => {
  const [, number] = /note-(\d+)$/.exec(location.pathname) ?? [];
  return number === undefined ? undefined : Number(number);
};
const shown = ref(numberInAddress());
addEventListener('popstate', () => {
  shown.value = numberInAddress();
});

function go(event: Event, address: string): void {
  event.preventDefault();
  history.pushState(null, '', address);
  shown.value = numberInAddress();
}
const link = (address: string, text: string) =>
  h('a', { href: address, onClick: (event: Event) => go(event, address) }, text);

createApp({
  setup: () => () => {
    if (shown.value === undefined) {
      return h('main', [
        h('h1', 'All notes'),
        h(
          'ul',
          storiesOf(6).map(({ number, title }) =>
            h('li', { key: number }, link(`/vue/note-${number}`, title)),
          ),
        ),
      ]);
    }
    const { number, title, text, more } = storyOf(shown.value);
    return h('main', [
      h('h1', title),
      h('p', text),
      h('p', more),
      link(`/vue/note-${number + 1}`, 'Next note'),
      ' ',
      link('/vue/', 'All notes'),
    ]);
  },
}).mount('#root');
