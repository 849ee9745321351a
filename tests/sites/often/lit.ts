import { html, LitElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { storyOf } from '../news.ts';
import { changeOften, FIRST_PAPER, keyOf, latestOf, type Paper, stateOf, update } from '../paper.ts';

/** Without a shadow root. */
class ManyNotes extends LitElement {
  static override properties = { paper: { state: true } };
  declare paper: Paper;
  constructor() {
    super();
    this.paper = FIRST_PAPER;
  }
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
  override render() {
    return html`
      <button @click=${this.often}>often</button>
      <p>${latestOf(this.paper)}</p>
      <p id="state">${stateOf(this.paper)}</p>
      <ul>
        ${repeat(
          this.paper.order,
          (number) => keyOf(this.paper, number),
          (number) => html`<li><h2>${storyOf(number).title}</h2><p>${storyOf(number).text}</p></li>`,
        )}
      </ul>
    `;
  }
  often(): void {
    changeOften((change) => {
      this.paper = update(this.paper, change);
      return this.updateComplete;
    });
  }
}

customElements.define('many-notes', ManyNotes);
document.querySelector('#root')!.append(document.createElement('many-notes'));
