import { html, LitElement, unsafeCSS } from 'lit';
import { type Story, storiesOf, storyOf } from '../news.ts';

/** The closed roots, for the test to look into: a real page has no such list. */
const closedRoots = new Map<Element, ShadowRoot>();
Object.assign(globalThis, { closedRoots });

const style = unsafeCSS('p { margin: 1em 0 }');

/** Open, in the closed one. */
class NoteCard extends LitElement {
  static override properties = { story: { attribute: false } };
  static override styles = style;
  declare story: Story;
  override render() {
    return html`<h2>${this.story.title}</h2><p>${this.story.text}</p><slot></slot>`;
  }
}

/** Closed, in an open one. */
class NoteList extends LitElement {
  static override properties = { stories: { attribute: false } };
  static override styles = style;
  declare stories: Story[];
  protected override createRenderRoot(): ShadowRoot {
    const root = this.attachShadow({ mode: 'closed' });
    closedRoots.set(this, root);
    root.adoptedStyleSheets = [new CSSStyleSheet()];
    return root;
  }
  override render() {
    return this.stories.map(
      (story) => html`<note-card .story=${story}><p>In the light: ${story.more}</p></note-card>`,
    );
  }
}

/** Open. */
class ReadingRoom extends LitElement {
  static override properties = { count: { state: true }, order: { state: true } };
  static override styles = style;
  declare count: number;
  declare order: 1 | -1;
  constructor() {
    super();
    this.count = 3;
    this.order = 1;
  }
  override render() {
    const stories = storiesOf(this.count);
    return html`
      <button id="more" @click=${() => this.count++}>More</button>
      <button id="turn" @click=${() => (this.order = this.order === 1 ? -1 : 1)}>Turn</button>
      <p id="state">${this.count} notes, order ${this.order}; in front: ${storyOf(this.order === 1 ? 0 : 1).text}</p>
      <note-list .stories=${this.order === 1 ? stories : stories.reverse()}></note-list>
    `;
  }
}

customElements.define('note-card', NoteCard);
customElements.define('note-list', NoteList);
customElements.define('reading-room', ReadingRoom);
