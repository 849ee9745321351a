/** Where nothing is read: the reader's own sites, and the built-in list with what the reader allows of it. */
import { useRef, useState } from 'preact/hooks';
import { OFF_LIST, type OffGroup } from '../../core/sites/off-list.ts';
import { toPattern } from '../../core/sites/site-pattern.ts';
import type { SiteChoices } from '../../core/sites/standing.ts';

export interface SitesEditorProps {
  choices: Pick<SiteChoices, 'offSites' | 'onSites'>;
  onSwitch: (site: string, on: boolean) => void;
  /** Takes back whatever was said of a site. */
  onForget: (site: string) => void;
}

export function SitesEditor({ choices, onSwitch, onForget }: SitesEditorProps) {
  const { offSites, onSites } = choices;
  return (
    <>
      <p>
        A site is that address and everything below it: news.example is www.news.example too, and mail.* is
        every address that begins so. The more exact word counts, and yours before the built-in list’s.
      </p>
      <AddSite onSwitch={onSwitch} />
      <div class="lists">
        <OwnSites title="Off by you" empty="No site yet." sites={offSites} onForget={onForget} />
        <OwnSites title="Always allowed by you" empty="No site yet." sites={onSites} onForget={onForget} />
      </div>
      <h3>The built-in list</h3>
      <p>Nothing is read here unless you take the tick away.</p>
      {OFF_LIST.map((group) => (
        <Group
          key={group.id}
          group={group}
          allowed={onSites}
          onAllow={(site) => onSwitch(site, true)}
          onForget={onForget}
        />
      ))}
    </>
  );
}

function AddSite({ onSwitch }: Pick<SitesEditorProps, 'onSwitch'>) {
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<{ text: string; isError: boolean }>();
  const add = (on: boolean) => {
    const site = toPattern(field.current?.value ?? '');
    if (site === undefined) {
      setOutcome({ text: 'That is no site. Type it as in news.example.', isError: true });
      field.current?.focus();
      return;
    }
    onSwitch(site, on);
    if (field.current) field.current.value = '';
    setOutcome({ text: on ? `${site} is allowed now.` : `${site} is off now.`, isError: false });
  };
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        add(false);
      }}
    >
      <label for="site">Add a site</label>
      <div class="fields">
        <input
          id="site"
          ref={field}
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          placeholder="news.example"
          aria-describedby="site-outcome"
          aria-invalid={outcome?.isError ?? false}
        />
        <button type="submit">Switch off</button>
        <button type="button" onClick={() => add(true)}>
          Always allow
        </button>
      </div>
      <p id="site-outcome" role="status">
        {outcome?.text}
      </p>
    </form>
  );
}

interface OwnSitesProps {
  title: string;
  empty: string;
  sites: readonly string[];
  onForget: (site: string) => void;
}

function OwnSites({ title, empty, sites, onForget }: OwnSitesProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <div>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {sites.length === 0 && <p class="soft">{empty}</p>}
      <ul class="own">
        {sites.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <button
              type="button"
              class="plain"
              aria-label={`Remove ${site}`}
              onClick={() => {
                onForget(site);
                // Its own button goes with it.
                heading.current?.focus();
              }}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface GroupProps {
  group: OffGroup;
  /** Sites that the reader allows. */
  allowed: readonly string[];
  onAllow: (site: string) => void;
  onForget: (site: string) => void;
}

function Group({ group, allowed, onAllow, onForget }: GroupProps) {
  const count = group.sites.filter((site) => allowed.includes(site)).length;
  return (
    <details class="group">
      <summary>
        {group.title}{' '}
        <span class="soft">
          {count === 0 ? group.sites.length : `${group.sites.length}, ${count} allowed`}
        </span>
      </summary>
      <p class="soft">{group.reason}</p>
      <ul class="built-in">
        {group.sites.map((site) => (
          <li key={site}>
            <label>
              <input
                type="checkbox"
                checked={!allowed.includes(site)}
                onChange={(event) => (event.currentTarget.checked ? onForget(site) : onAllow(site))}
              />{' '}
              {site}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
