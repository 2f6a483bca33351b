/** The popup: asks every frame of the tab for its terms and joins the answers to the view. */
import { terms } from 'medigloss:terms';
import { titles } from 'medigloss:titles';
import { render } from 'preact';
import { type Browser, browser } from 'wxt/browser';
import { Popup } from '../../components/Popup.tsx';
import { type FrameReport, type PopupView, popupView } from '../../components/popup-view.ts';
import { createSearch } from '../../glossary/search.ts';
import { setListed, sitesOffItem } from '../../settings.ts';
import { askFrames, revealIn, underlineIn } from '../content/doors.ts';
import { hostOf, pageWithoutFrames } from './tab.ts';

/** How soon the frames are asked again, in milliseconds. */
const AGAIN_MS = 300;

const search = createSearch(terms);
const tab = await tabOfPopup();
const host = hostOf(tab?.url);
/** `null`: the browser lets nobody into the tab. */
let reports: readonly FrameReport[] | null = [];
let siteOn = host === null || !(await sitesOffItem.get()).includes(host);

show();
if (tab?.id !== undefined) void follow(tab.id);

/** Asks again and again: frames come and pages change while the popup is open, which is not for long. */
async function follow(tabId: number): Promise<never> {
  for (;;) {
    const answers = await askFrames(tabId);
    if (JSON.stringify(answers) !== JSON.stringify(reports)) {
      reports = answers;
      show();
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

/** The active tab; a popup that is opened as a page of its own is told its tab by `?tab=ID`. */
async function tabOfPopup(): Promise<Browser.tabs.Tab | undefined> {
  const id = new URLSearchParams(location.search).get('tab');
  if (id !== null) return browser.tabs.get(Number(id));
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active;
}

function view(): PopupView {
  return reports === null ? pageWithoutFrames(tab?.url) : popupView(reports, siteOn);
}

function show(): void {
  const root = document.getElementById('root');
  if (!root) return;
  render(
    <Popup
      view={view()}
      host={host}
      siteOn={siteOn}
      terms={terms}
      titles={titles}
      search={search}
      setSiteOn={(on) => {
        siteOn = on;
        show();
        if (host !== null) void setListed(sitesOffItem, host, !on);
      }}
      reveal={({ term, frame }) => {
        if (frame === null || tab?.id === undefined) return;
        revealIn(tab.id, frame, term).finally(() => window.close());
      }}
      underline={() => {
        if (tab?.id !== undefined) void underlineIn(tab.id);
      }}
      readerUrl={(article, anchor) => {
        const query = article ? `?article=${article}` : '';
        return browser.runtime.getURL(`/reader.html${query}${anchor ? `#${anchor}` : ''}` as '/reader.html');
      }}
      openOptions={() => void browser.runtime.openOptionsPage()}
    />,
    root,
  );
}
