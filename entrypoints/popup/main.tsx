/** The popup: asks every frame of the tab for its terms and joins the answers to the view. */
import { terms } from 'medigloss:terms';
import { titles } from 'medigloss:titles';
import { render } from 'preact';
import { type Browser, browser } from 'wxt/browser';
import { Popup } from '../../components/Popup.tsx';
import { type PopupView, popupView, withReport } from '../../components/popup-view.ts';
import { createSearch } from '../../glossary/search.ts';
import { FRAME_READY, type FrameReport, POPUP_PORT, type RevealRequest } from '../../messages.ts';
import { setListed, sitesOffItem } from '../../settings.ts';
import { hostOf, pageWithoutFrames } from './tab.ts';

const search = createSearch(terms);
const tab = await tabOfPopup();
const host = hostOf(tab?.url);
let reports: readonly FrameReport[] = [];
let silent = false;
let siteOn = host === null || !(await sitesOffItem.get()).includes(host);
let port: ReturnType<typeof browser.tabs.connect> | undefined;

show();
connect();
browser.runtime.onMessage.addListener((message: unknown, sender: Browser.runtime.MessageSender) => {
  if (message === FRAME_READY && sender.tab?.id === tab?.id) connect();
  return undefined;
});

/** The active tab; a popup that is opened as a page of its own is told its tab by `?tab=ID`. */
async function tabOfPopup(): Promise<Browser.tabs.Tab | undefined> {
  const id = new URLSearchParams(location.search).get('tab');
  if (id !== null) return browser.tabs.get(Number(id));
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active;
}

function connect(): void {
  if (tab?.id === undefined) return;
  port?.disconnect();
  port = browser.tabs.connect(tab.id, { name: POPUP_PORT });
  port.onMessage.addListener((message) => {
    // Only our own content script speaks on this port.
    reports = withReport(reports, message as FrameReport);
    show();
  });
  // No frame listens: the page is closed to extensions, or is a viewer of the browser's own.
  port.onDisconnect.addListener(() => {
    silent = reports.length === 0;
    show();
  });
}

function view(): PopupView {
  return silent && reports.length === 0 ? pageWithoutFrames(tab?.url) : popupView(reports, siteOn);
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
        if (frame === null) return;
        port?.postMessage({ frame, term } satisfies RevealRequest);
        window.close();
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
