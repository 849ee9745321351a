/** Where nothing is read: the reader's own sites, and the built-in list with what the reader allows of it. */
import { useRef, useState } from 'preact/hooks';
import { OFF_LIST, type OffGroup } from '../../core/sites/off-list.ts';
import { toPattern } from '../../core/sites/site-pattern.ts';
import type { SiteChoices } from '../../core/sites/standing.ts';
import { useWords } from '../use-words.tsx';

export interface SitesEditorProps {
  choices: Pick<SiteChoices, 'offSites' | 'onSites'>;
  onSwitch: (site: string, on: boolean) => void;
  /** Takes back whatever was said of a site. */
  onForget: (site: string) => void;
}

export function SitesEditor({ choices, onSwitch, onForget }: SitesEditorProps) {
  const { offSites, onSites } = choices;
  const { say } = useWords();
  return (
    <>
      <p>{say('sites.what')}</p>
      <AddSite onSwitch={onSwitch} />
      <div class="lists">
        <OwnSites title={say('sites.off')} sites={offSites} onForget={onForget} />
        <OwnSites title={say('sites.on')} sites={onSites} onForget={onForget} />
      </div>
      <h3>{say('sites.builtIn')}</h3>
      <p>{say('sites.builtIn.what')}</p>
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
  const { say } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<{ text: string; isError: boolean }>();
  const add = (on: boolean) => {
    const site = toPattern(field.current?.value ?? '');
    if (site === undefined) {
      setOutcome({ text: say('sites.notASite'), isError: true });
      field.current?.focus();
      return;
    }
    onSwitch(site, on);
    if (field.current) field.current.value = '';
    setOutcome({ text: say(on ? 'sites.isAllowed' : 'sites.isOff', { site }), isError: false });
  };
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        add(false);
      }}
    >
      <label for="site">{say('sites.add')}</label>
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
        <button type="submit">{say('sites.switchOff')}</button>
        <button type="button" onClick={() => add(true)}>
          {say('sites.allow')}
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
  sites: readonly string[];
  onForget: (site: string) => void;
}

function OwnSites({ title, sites, onForget }: OwnSitesProps) {
  const { say } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <div>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {sites.length === 0 && <p class="soft">{say('sites.none')}</p>}
      <ul class="own">
        {sites.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <button
              type="button"
              class="plain"
              aria-label={say('sites.remove.named', { site })}
              onClick={() => {
                onForget(site);
                // Its own button goes with it.
                heading.current?.focus();
              }}
            >
              {say('sites.remove')}
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
  const { say } = useWords();
  const count = group.sites.filter((site) => allowed.includes(site)).length;
  return (
    <details class="group">
      <summary>
        {say(`off.${group.id}`)}{' '}
        <span class="soft">
          {count === 0 ? group.sites.length : say('sites.allowed', { all: group.sites.length, count })}
        </span>
      </summary>
      <p class="soft">{say(`off.${group.id}.why`)}</p>
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
