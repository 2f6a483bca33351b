/** Who asks the background. */
import type { Browser } from 'wxt/browser';

export type Sender = Browser.runtime.MessageSender;

/** The frame that asks, as scripts and rules are put into it; `null`: it is none of a tab. */
export function frameOf({ tab, frameId }: Sender): { tabId: number; frameIds: number[] } | null {
  return tab?.id === undefined || frameId === undefined ? null : { tabId: tab.id, frameIds: [frameId] };
}

/** The host of the page that its tab shows; '' for one without. */
export function hostOf({ tab }: Sender): string {
  return tab?.url ? new URL(tab.url).hostname : '';
}
