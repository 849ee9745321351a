interface Annotated {
  id: string;
  exact: string;
  prefix?: string;
  title?: string;
}

/** A file of Hypothesis's own, with one quote in each annotation. */
export const hypothesisFile = (...quotes: Annotated[]) =>
  JSON.stringify({
    annotations: quotes.map(({ id, exact, prefix = '', title = '' }) => ({
      id,
      created: '2026-05-30T10:11:12.123456+00:00',
      updated: '2026-05-30T10:11:12.123456+00:00',
      user: 'acct:minji@hypothes.is',
      uri: `https://news.example/${id}`,
      text: '',
      tags: [],
      target: [{ selector: [{ type: 'TextQuoteSelector', exact, prefix, suffix: '' }] }],
      document: { title: [title] },
    })),
  });
