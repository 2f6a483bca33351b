/** Answers the popup: this frame's terms, and the way to one of them. */
import { api } from '../../extension-api.ts';
import type { FrameReport, RevealRequest } from '../../messages.ts';
import { FRAME_READY, POPUP_PORT } from '../../messages.ts';

export interface PopupPortOptions {
  readonly report: () => Omit<FrameReport, 'frame' | 'top'>;
  readonly reveal: (term: number) => void;
  readonly signal: AbortSignal;
}

/** Listens for the popup's port; `tell` sends the report again when the page's terms change. */
export function answerPopup({ report, reveal, signal }: PopupPortOptions): { tell(): void } {
  const frame = String(Math.random());
  const isTop = window.top === window;
  const ports = new Set<ReturnType<typeof api.runtime.connect>>();
  const message = (): FrameReport => ({ ...report(), frame, top: isTop });
  const onConnect: Parameters<typeof api.runtime.onConnect.addListener>[0] = (port) => {
    if (port.name !== POPUP_PORT) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener((asked) => {
      // Only our own popup speaks on this port.
      const request = asked as RevealRequest;
      if (request.frame === frame) reveal(request.term);
    });
    port.postMessage(message());
  };
  api.runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => api.runtime.onConnect.removeListener(onConnect));
  let isNews = !isTop;
  return {
    tell: () => {
      for (const port of ports) port.postMessage(message());
      // A popup that was open before the frame came connects again; without one nobody hears it.
      if (isNews && ports.size === 0) api.runtime.sendMessage(FRAME_READY).catch(() => undefined);
      isNews = false;
    },
  };
}
