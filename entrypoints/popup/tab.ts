import type { PopupView } from '../../components/popup-view.ts';

/** The host name of a web page or file; `null` for pages on which nothing can be switched. */
export function hostOf(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return (protocol === 'http:' || protocol === 'https:') && hostname !== '' ? hostname : null;
}

/** What to say of a tab none of whose frames answers. */
export function pageWithoutFrames(url: string | undefined): PopupView {
  const path = url && URL.canParse(url) ? new URL(url).pathname : '';
  return /\.pdf$/i.test(path) ? { state: 'pdf' } : { state: 'closed' };
}
