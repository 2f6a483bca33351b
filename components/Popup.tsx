/** The popup: the switch for this site, search, the page's terms, their articles. */
import type { Ref } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Search } from '../glossary/search.ts';
import type { Term } from '../glossary/types.ts';
import type { Held } from '../messages.ts';
import { kindWord } from './kind-word.ts';
import type { PopupRow, PopupView } from './popup-view.ts';
import { sameWord } from './same-word.ts';

interface PopupProps {
  readonly view: PopupView;
  /** Host name of the tab's page; `null` where there is none to switch. */
  readonly host: string | null;
  readonly siteOn: boolean;
  readonly terms: readonly Term[];
  readonly titles: Readonly<Record<string, { readonly title: string }>>;
  readonly search: Search;
  readonly setSiteOn: (on: boolean) => void;
  readonly reveal: (row: PopupRow) => void;
  /** Underlines the terms of this page, which the settings hold back. */
  readonly underline: () => void;
  readonly readerUrl: (article?: string, anchor?: string) => string;
  readonly openOptions: () => void;
}

export function Popup(props: PopupProps) {
  const { view, host, siteOn, terms, titles, search, setSiteOn, readerUrl, openOptions } = props;
  const [typed, setTyped] = useState('');
  const found = typed.trim() === '' ? null : search(typed);
  const rows = view.state === 'page' ? view.rows : [];
  const articles = [...new Set(rows.flatMap(({ term }) => terms[term]?.article ?? []))];
  return (
    <main>
      <h1 class="visually-hidden">{i18n.t('extName')}</h1>
      {host !== null && <SiteSwitch host={host} on={siteOn} set={setSiteOn} />}
      <input
        type="search"
        value={typed}
        placeholder={i18n.t('popup.search')}
        aria-label={i18n.t('popup.search')}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      {/* There from the start, so that a screen reader hears it change. */}
      <p role="status" class={found?.length === 0 ? 'said' : 'visually-hidden'}>
        {found && (found.length === 0 ? i18n.t('popup.searchNone') : i18n.t('popup.searchCount', found.length))}
      </p>
      {found ? <Found terms={found} readerUrl={readerUrl} /> : <PageTerms {...props} />}
      <footer>
        {articles.length > 0 && (
          <details>
            <summary>
              {i18n.t('popup.articles')} ({articles.length})
            </summary>
            <ul>
              {articles.map((id) => (
                <li key={id}>
                  <a href={readerUrl(id)} target="_blank" rel="noreferrer">
                    {titles[id]?.title}
                  </a>
                </li>
              ))}
            </ul>
          </details>
        )}
        <p>
          <a href={readerUrl()} target="_blank" rel="noreferrer">
            {i18n.t('popup.allArticles')}
          </a>
          <button type="button" onClick={openOptions}>
            {i18n.t('popup.options')}
          </button>
        </p>
      </footer>
    </main>
  );
}

function SiteSwitch({ host, on, set }: { host: string; on: boolean; set: (on: boolean) => void }) {
  const hint = useId();
  return (
    <div class="site">
      <button type="button" role="switch" aria-checked={on} aria-describedby={hint} onClick={() => set(!on)}>
        <span class="site-name">{on ? i18n.t('popup.siteOn', [host]) : i18n.t('popup.siteOff', [host])}</span>
        <span class="switch" aria-hidden="true" />
      </button>
      <span id={hint} class="visually-hidden">
        {i18n.t('popup.siteHint')}
      </span>
    </div>
  );
}

function PageTerms({ view, terms, reveal, underline, readerUrl }: PopupProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isAsked = useRef(false);
  // The button that was pressed goes with its sentence: the focus moves to the terms as soon as they are there.
  useEffect(() => {
    if (!isAsked.current || heading.current === null) return;
    isAsked.current = false;
    heading.current.focus();
  }, [view]);
  switch (view.state) {
    case 'loading':
      return <p class="said">{i18n.t('popup.loading')}</p>;
    case 'off':
      return <p class="said">{i18n.t('popup.off')}</p>;
    case 'held':
      return (
        <HeldBack
          why={view.why}
          underline={() => {
            isAsked.current = true;
            underline();
          }}
        />
      );
    case 'closed':
      return <p class="said">{i18n.t('popup.closed')}</p>;
    case 'pdf':
      return <p class="said">{i18n.t('popup.pdf')}</p>;
    case 'other':
      return <p class="said">{i18n.t('popup.other')}</p>;
    case 'page':
      if (view.rows.length === 0) {
        return (
          <p class="said">
            {i18n.t('popup.empty')} <span class="quiet">{i18n.t('popup.emptyHint')}</span>
          </p>
        );
      }
      return <TermList rows={view.rows} terms={terms} reveal={reveal} readerUrl={readerUrl} headingRef={heading} />;
  }
}

function HeldBack({ why, underline }: { why: Held; underline: () => void }) {
  return (
    <div class="said">
      <p>{why === 'asked' ? i18n.t('popup.heldAsked') : i18n.t('popup.heldTopic')}</p>
      <button type="button" class="ask" onClick={underline}>
        {why === 'asked' ? i18n.t('popup.heldAskedButton') : i18n.t('popup.heldTopicButton')}
      </button>
    </div>
  );
}

interface TermListProps extends Pick<PopupProps, 'terms' | 'reveal' | 'readerUrl'> {
  readonly rows: readonly PopupRow[];
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** The page's terms in reading order; everyday words, which are never marked, wait below a fold. */
function TermList({ rows, terms, reveal, readerUrl, headingRef }: TermListProps) {
  const list = (shown: readonly PopupRow[]) =>
    shown.map((row) => {
      const term = terms[row.term];
      return term && <TermRow key={term.id} row={row} term={term} reveal={reveal} readerUrl={readerUrl} />;
    });
  const marked = rows.filter(({ unmarked }) => !unmarked);
  const unmarked = rows.filter((row) => row.unmarked);
  return (
    <section aria-labelledby="on-this-page">
      <h2 id="on-this-page" ref={headingRef} tabIndex={-1}>
        {i18n.t('popup.onThisPage')} <span class="quiet">{marked.length}</span>
      </h2>
      <div class="lists">
        <ul class="terms">{list(marked)}</ul>
        {unmarked.length > 0 && (
          <details>
            <summary>
              {i18n.t('popup.unmarked')} <span class="quiet">{unmarked.length}</span>
            </summary>
            <ul class="terms">{list(unmarked)}</ul>
          </details>
        )}
      </div>
    </section>
  );
}

interface TermRowProps extends Pick<PopupProps, 'reveal' | 'readerUrl'> {
  readonly row: PopupRow;
  readonly term: Term;
}

function TermRow({ row, term, reveal, readerUrl }: TermRowProps) {
  return (
    <li>
      <button type="button" class="term" disabled={row.frame === null} onClick={() => reveal(row)}>
        <span class="line">
          <span class="name" dir="auto">
            {row.text}
          </span>
          <span class="quiet">{kindWord(term.kind)}</span>
        </span>
        <span class="first-words">{term.plain}</span>
        <span class="quiet">
          {sameWord(row.text, term.name) ? '' : `${term.name} · `}
          {i18n.t('popup.count', row.count)}
          {row.frame === null && `, ${i18n.t('popup.hiddenOnly')}`}
        </span>
      </button>
      <a
        class="article"
        href={readerUrl(term.article, term.anchor)}
        target="_blank"
        rel="noreferrer"
        title={i18n.t('popup.readArticle')}
      >
        <span class="visually-hidden">
          {i18n.t('popup.readArticle')}: {term.name}
        </span>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3.5 2.5h9v11h-9zM6 5.5h4M6 8h4M6 10.5h2.5" />
        </svg>
      </a>
    </li>
  );
}

function Found({ terms, readerUrl }: { terms: readonly Term[]; readerUrl: PopupProps['readerUrl'] }) {
  if (terms.length === 0) return null;
  return (
    <ul class="terms">
      {terms.map((term) => (
        <li key={term.id}>
          <a class="term" href={readerUrl(term.article, `word-${term.id}`)} target="_blank" rel="noreferrer">
            <span class="line">
              <span class="name">{term.name}</span>
              <span class="quiet">{kindWord(term.kind)}</span>
            </span>
            <span class="first-words">{term.plain}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
