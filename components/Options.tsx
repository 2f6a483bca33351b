/** The options: whose words, where and how often, how they look, by which keys, what is hidden, and the reader's own data. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Settings } from '../settings.ts';

/** What a key does, in words, and the key as the browser writes it; '' when it has none. */
export interface KeyCommand {
  readonly name: string;
  readonly does: string;
  readonly key: string;
}

interface OptionsProps {
  readonly settings: Settings;
  readonly known: readonly { readonly id: string; readonly name: string }[];
  /** Each with the address of its explanation; `null` for a term that the glossary no longer has. */
  readonly saved: readonly { readonly id: string; readonly name: string; readonly href: string | null }[];
  readonly sitesOff: readonly string[];
  /** What can be done by key, each with the key it has now. `null`: this browser has no keys. */
  readonly keys: readonly KeyCommand[] | null;
  readonly change: (settings: Settings) => void;
  readonly forgetKnown: (id: string) => void;
  readonly forgetSaved: (id: string) => void;
  readonly switchSiteOn: (host: string) => void;
  /** Opens the browser's own page where keys are changed. */
  readonly changeKeys: () => void;
  readonly exportData: () => void;
  readonly eraseData: () => void;
}

export function Options(props: OptionsProps) {
  const { settings, keys, known, saved, sitesOff } = props;
  const { change, changeKeys, forgetKnown, forgetSaved, switchSiteOn, exportData, eraseData } = props;
  return (
    <main>
      <h1>{i18n.t('options.title')}</h1>
      <Choice
        name="level"
        label={i18n.t('options.level')}
        value={settings.level}
        choices={[
          { value: 'patient', label: i18n.t('options.levelPatient'), hint: i18n.t('options.levelPatientHint') },
          { value: 'clinician', label: i18n.t('options.levelClinician'), hint: i18n.t('options.levelClinicianHint') },
        ]}
        choose={(level) => change({ ...settings, level })}
      />
      <Choice
        name="where"
        label={i18n.t('options.where')}
        value={settings.where}
        choices={[
          { value: 'everywhere', label: i18n.t('options.whereEverywhere') },
          { value: 'medical', label: i18n.t('options.whereMedical'), hint: i18n.t('options.whereMedicalHint') },
          { value: 'asked', label: i18n.t('options.whereAsked'), hint: i18n.t('options.whereAskedHint') },
        ]}
        choose={(where) => change({ ...settings, where })}
      />
      <Choice
        name="density"
        label={i18n.t('options.density')}
        value={settings.density}
        choices={[
          { value: 'section', label: i18n.t('options.densitySection') },
          { value: 'page', label: i18n.t('options.densityPage') },
          { value: 'every', label: i18n.t('options.densityEvery') },
        ]}
        choose={(density) => change({ ...settings, density })}
      />
      <Choice
        name="underline"
        label={i18n.t('options.underline')}
        value={settings.underline}
        choices={[
          { value: 'dotted', label: i18n.t('options.underlineDotted') },
          { value: 'solid', label: i18n.t('options.underlineSolid') },
          { value: 'tinted', label: i18n.t('options.underlineTinted') },
        ]}
        choose={(underline) => change({ ...settings, underline })}
      />
      <Check
        label={i18n.t('options.pageDefined')}
        checked={settings.pageDefined}
        set={(pageDefined) => change({ ...settings, pageDefined })}
      />
      <Check
        label={i18n.t('options.marks')}
        hint={i18n.t('options.marksHint')}
        checked={settings.marks === 'elements'}
        set={(elements) => change({ ...settings, marks: elements ? 'elements' : 'highlight' })}
      />
      {keys && <Keys keys={keys} change={changeKeys} />}
      <Listed
        title={i18n.t('options.saved')}
        none={i18n.t('options.savedNone')}
        items={saved.map(({ id, name, href }) => ({ key: id, label: name, href }))}
        action={i18n.t('options.remove')}
        act={forgetSaved}
      />
      <Listed
        title={i18n.t('options.known')}
        none={i18n.t('options.knownNone')}
        items={known.map(({ id, name }) => ({ key: id, label: name }))}
        action={i18n.t('options.restore')}
        act={forgetKnown}
      />
      <Listed
        title={i18n.t('options.sites')}
        none={i18n.t('options.sitesNone')}
        items={sitesOff.map((host) => ({ key: host, label: host }))}
        action={i18n.t('options.remove')}
        act={switchSiteOn}
      />
      <Data exportData={exportData} eraseData={eraseData} />
    </main>
  );
}

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string; readonly hint?: string }[];
  readonly choose: (value: T) => void;
}

function Choice<T extends string>({ name, label, value, choices, choose }: ChoiceProps<T>) {
  return (
    <fieldset>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input type="radio" name={name} checked={choice.value === value} onChange={() => choose(choice.value)} />
          <Labelled label={choice.label} hint={choice.hint} />
        </label>
      ))}
    </fieldset>
  );
}

interface CheckProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly set: (checked: boolean) => void;
}

function Check({ label, hint, checked, set }: CheckProps) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => set(event.currentTarget.checked)} />
      <Labelled label={label} hint={hint} />
    </label>
  );
}

function Labelled({ label, hint }: { label: ComponentChildren; hint: string | undefined }) {
  return (
    <span>
      {label}
      {hint && <span class="quiet"> {hint}</span>}
    </span>
  );
}

function Keys({ keys, change }: { keys: readonly KeyCommand[]; change: () => void }) {
  return (
    <section>
      <h2>{i18n.t('options.keys')}</h2>
      <ul>
        {keys.map(({ name, does, key }) => (
          <li key={name}>
            <span>{does}</span>
            {key === '' ? <span class="quiet">{i18n.t('options.keysNone')}</span> : <kbd>{key}</kbd>}
          </li>
        ))}
      </ul>
      <p class="actions">
        <button type="button" onClick={change}>
          {i18n.t('options.keysChange')}
        </button>
      </p>
    </section>
  );
}

interface ListedProps {
  readonly title: string;
  readonly none: string;
  readonly items: readonly { readonly key: string; readonly label: string; readonly href?: string | null }[];
  readonly action: string;
  readonly act: (key: string) => void;
}

function Listed({ title, none, items, action, act }: ListedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {items.length === 0 && <p class="quiet">{none}</p>}
      <ul>
        {items.map(({ key, label, href }) => (
          <li key={key}>
            {href ? <a href={href}>{label}</a> : <span>{label}</span>}
            <button
              type="button"
              aria-label={`${action}: ${label}`}
              onClick={() => {
                act(key);
                // The button is about to go; the focus stays in its list.
                heading.current?.focus();
              }}
            >
              {action}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Erasing = 'no' | 'asked' | 'done';

function Data({ exportData, eraseData }: Pick<OptionsProps, 'exportData' | 'eraseData'>) {
  const [erasing, setErasing] = useState<Erasing>('no');
  const erase = useRef<HTMLButtonElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const before = useRef(erasing);
  // Each button goes when it is pressed: the focus moves to what takes its place, the harmless one where there are two.
  useEffect(() => {
    if (before.current === erasing) return;
    before.current = erasing;
    (erasing === 'asked' ? cancel : erase).current?.focus();
  }, [erasing]);
  return (
    <section>
      <h2>{i18n.t('options.data')}</h2>
      <p class="quiet">{i18n.t('options.dataHint')}</p>
      <p class="actions">
        <button type="button" onClick={exportData}>
          {i18n.t('options.export')}
        </button>
        {erasing !== 'asked' && (
          <button type="button" ref={erase} onClick={() => setErasing('asked')}>
            {i18n.t('options.erase')}
          </button>
        )}
      </p>
      {erasing === 'asked' && (
        <p class="actions">
          <span role="alert">{i18n.t('options.eraseSure')}</span>
          <button
            type="button"
            class="danger"
            onClick={() => {
              eraseData();
              setErasing('done');
            }}
          >
            {i18n.t('options.erase')}
          </button>
          <button type="button" ref={cancel} onClick={() => setErasing('no')}>
            {i18n.t('options.cancel')}
          </button>
        </p>
      )}
      {erasing === 'done' && <p role="status">{i18n.t('options.erased')}</p>}
    </section>
  );
}
