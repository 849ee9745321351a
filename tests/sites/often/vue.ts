import { createApp, h, nextTick, shallowRef } from 'vue';
import { storyOf } from '../news.ts';
import { changeOften, FIRST_PAPER, keyOf, latestOf, stateOf, update } from '../paper.ts';

const paper = shallowRef(FIRST_PAPER);
const often = () =>
  changeOften((change) => {
    paper.value = update(paper.value, change);
    return nextTick();
  });

createApp({
  setup: () => () =>
    h('main', [
      h('button', { onClick: often }, 'often'),
      h('p', latestOf(paper.value)),
      h('p', { id: 'state' }, stateOf(paper.value)),
      h(
        'ul',
        paper.value.order
          .map(storyOf)
          .map(({ number, title, text }) =>
            h('li', { key: keyOf(paper.value, number) }, [h('h2', title), h('p', text)]),
          ),
      ),
    ]),
}).mount('#root');
