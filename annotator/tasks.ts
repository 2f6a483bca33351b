/** Length of a slice of work in milliseconds: half a frame at 60 Hz, so that the page's own frame still fits beside it. */
export const SLICE_MS = 8;

/** Runs something in a task of its own: after what the page does now, and letting input come first. */
export type Post = (task: () => void) => void;

/** `scheduler.postTask` where it is, else a message to ourselves (`setTimeout` would wait 4 ms each time). */
export function createPost(view: Window, signal: AbortSignal): Post {
  const { scheduler } = view as Window & {
    scheduler?: { postTask?(task: () => void, options: { priority: string; signal: AbortSignal }): Promise<void> };
  };
  if (scheduler?.postTask !== undefined) {
    return (task) => {
      scheduler.postTask?.(task, { priority: 'user-visible', signal }).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    };
  }
  const { port1, port2 } = new MessageChannel();
  let tasks: (() => void)[] = [];
  port1.onmessage = () => {
    const due = tasks;
    tasks = [];
    for (const task of due) if (!signal.aborted) task();
  };
  signal.addEventListener('abort', () => port1.close(), { once: true });
  return (task) => {
    tasks.push(task);
    port2.postMessage(null);
  };
}
