/** What opens at a mark: the word, what it is, danger first, what studies found, what can go wrong. */
import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import type { Guideline, Term } from '../glossary/types.ts';
import { Certainty } from './Certainty.tsx';
import { kindWord } from './kind-word.ts';
import { month } from './month.ts';
import { sameWord } from './same-word.ts';

/** What a card can hold. */
export type CardContent =
  /** The explanation is on its way. */
  | { readonly state: 'loading' }
  /** It did not come. */
  | { readonly state: 'failed' }
  | {
      readonly state: 'term';
      readonly term: Term;
      readonly articleTitle: string;
      readonly sourcesChecked: string;
      readonly sources: readonly string[];
      readonly readerUrl: string;
      /** The page's own words for the abbreviation, where it defines it. */
      readonly defined: PageDefinition | null;
      readonly saved: boolean;
      readonly known: boolean;
    }
  /** An abbreviation that the page defines and that is no term of ours. */
  | { readonly state: 'defined'; readonly defined: PageDefinition };

export interface PageDefinition {
  readonly longForm: string;
  /** The sentence that defines it, as the page has it. */
  readonly sentence: string;
}

export interface CardActions {
  read(): void;
  setKnown(known: boolean): void;
  setSaved(saved: boolean): void;
  /** Absent where the machine has no voice of its own: a voice from the network would send the word away. */
  hear?: () => void;
  goToDefinition(): void;
  close(): void;
}

interface CardProps {
  /** The word as the page has it. */
  readonly word: string;
  readonly content: CardContent;
  readonly actions: CardActions;
  /** A card that was chosen, not hovered: it shows a way to close it. */
  readonly pinned: boolean;
  readonly innerRef?: RefObject<HTMLElement | null>;
}

export function Card({ word, content, actions, pinned, innerRef }: CardProps) {
  return (
    // The page around it may be in any language; the glossary is in English.
    <section
      class="card"
      role="dialog"
      lang="en"
      dir="ltr"
      aria-label={i18n.t('card.label', [word])}
      tabIndex={-1}
      ref={innerRef ?? null}
    >
      <div class="handle" aria-hidden="true" />
      {pinned && (
        <button type="button" class="close" aria-label={i18n.t('card.close')} onClick={actions.close}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 3l10 10M13 3L3 13" />
          </svg>
        </button>
      )}
      <CardBody word={word} content={content} actions={actions} />
    </section>
  );
}

function CardBody({ word, content, actions }: Pick<CardProps, 'word' | 'content' | 'actions'>) {
  switch (content.state) {
    case 'loading':
      return (
        <div class="middle">
          <h1 dir="auto">{word}</h1>
          <p class="quiet">{i18n.t('card.loading')}</p>
        </div>
      );
    case 'failed':
      return (
        <div class="middle">
          <h1 dir="auto">{word}</h1>
          <p>{i18n.t('card.failed')}</p>
        </div>
      );
    case 'defined':
      return (
        <div class="middle">
          <h1 dir="auto">{word}</h1>
          <p class="plain" dir="auto">
            {content.defined.longForm}
          </p>
          <DefinedHere defined={content.defined} go={actions.goToDefinition} />
        </div>
      );
    case 'term':
      return <TermCard word={word} content={content} actions={actions} />;
  }
}

type TermContent = Extract<CardContent, { state: 'term' }>;

function TermCard({ word, content, actions }: { word: string; content: TermContent; actions: CardActions }) {
  const { term } = content;
  return (
    <>
      <div class="middle">
        <header>
          <h1 dir="auto">{word}</h1>
          <span class="kind">{kindWord(term.kind)}</span>
        </header>
        {sameWord(word, term.name) ? null : <p class="preferred">{term.name}</p>}
        <p class="plain">{term.plain}</p>
        {term.danger && (
          <p class="danger">
            <span class="visually-hidden">{i18n.t('card.danger')}: </span>
            {term.danger.text}
          </p>
        )}
        <Found term={term} />
        {term.harms && (
          <>
            <h2>{i18n.t('card.harms')}</h2>
            <p>{term.harms === 'none' ? i18n.t('card.harmsNone') : term.harms.text}</p>
          </>
        )}
        {content.defined && <DefinedHere defined={content.defined} go={actions.goToDefinition} />}
        <details class="clinical">
          <summary>{i18n.t('card.clinical')}</summary>
          <p>{term.clinical}</p>
          <Guidelines guidelines={term.guidelines} />
          {content.sources.length > 0 && <p class="quiet">{content.sources.join(' · ')}</p>}
        </details>
      </div>
      <footer>
        <a
          class="read"
          href={content.readerUrl}
          onClick={(event) => {
            event.preventDefault();
            actions.read();
          }}
          onAuxClick={(event) => {
            event.preventDefault();
            actions.read();
          }}
        >
          {i18n.t('card.read', [content.articleTitle])} <span aria-hidden="true">→</span>
        </a>
        <p class="actions">
          <button type="button" aria-pressed={content.saved} onClick={() => actions.setSaved(!content.saved)}>
            {content.saved ? i18n.t('card.saved') : i18n.t('card.save')}
          </button>
          {/* One button for both, so that the focus stays on it. */}
          <span>
            <span role="status">{content.known ? `${i18n.t('card.knownUndo')} ` : ''}</span>
            <button type="button" onClick={() => actions.setKnown(!content.known)}>
              {content.known ? i18n.t('card.undo') : i18n.t('card.know')}
            </button>
          </span>
          {actions.hear && (
            <button type="button" onClick={actions.hear}>
              {i18n.t('card.hear')}
            </button>
          )}
        </p>
        <p class="quiet">
          {i18n.t('card.disclaimer')} {i18n.t('card.checked', [month(content.sourcesChecked)])}
        </p>
      </footer>
    </>
  );
}

function Found({ term }: { term: Term }) {
  const { found } = term;
  if (!found) return null;
  if (found === 'none') {
    return (
      <>
        <h2>{i18n.t('card.found')}</h2>
        <p>{i18n.t('card.foundNone')}</p>
      </>
    );
  }
  const head = (
    <>
      <h2>{i18n.t('card.found')}</h2>
      <span>
        <span class="visually-hidden">{i18n.t('card.sure')}: </span>
        <Certainty certainty={found.certainty} />
      </span>
    </>
  );
  return (
    <>
      {found.why ? (
        <details class="found">
          <summary>{head}</summary>
          <p class="quiet">{found.why}</p>
        </details>
      ) : (
        <div class="found">{head}</div>
      )}
      <p>{found.text}</p>
    </>
  );
}

function Guidelines({ guidelines }: { guidelines: readonly Guideline[] }) {
  if (guidelines.length === 0) return null;
  return (
    <>
      <h2>{i18n.t('card.guidelines')}</h2>
      <dl>
        {guidelines.map(({ by, says }) => (
          <div key={by}>
            <dt>{by}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function DefinedHere({ defined, go }: { defined: PageDefinition; go: () => void }) {
  return (
    <div class="defined">
      <h2>{i18n.t('card.definedHere')}</h2>
      <blockquote dir="auto">{defined.sentence}</blockquote>
      <button type="button" onClick={go}>
        {i18n.t('card.definedGo')}
      </button>
    </div>
  );
}
