import { describe, expect, test, vi } from 'vitest';
import type { Block } from '../../../annotator/blocks.ts';
import type { Entry } from '../../../annotator/reading.ts';
import type { Snapshot, SnapshotReading } from '../../../annotator/snapshot.ts';
import { createBackgroundReading } from '../../../entrypoints/page/background-reading.ts';
import type { SentDecision } from '../../../glossary/match/sent-decision.ts';
import type { ReadingQuestion } from '../../../messages.ts';
import type { UnderlineStyle } from '../../../settings.ts';

const SETTINGS = { density: 'section', level: 'patient', known: [], pageDefined: true, medicalOnly: false } as const;

/** A block as the annotator has it; nothing but what travels is asked of it. */
const entry = (id: number, text = `text ${id}`): Entry => ({
  id,
  places: null,
  context: { text, place: 'text', lang: null, links: [], section: id, visible: true } as unknown as Block,
});

const SNAPSHOT: Snapshot = { html: '<body></body>', around: '<html></html>' };
const READ: SnapshotReading = {
  elements: 3,
  boxes: [0, 2],
  lengths: [6, 6],
  places: [],
  owners: [],
  names: [],
  hosts: [],
  inlined: [],
  presumed: [],
};

const NOTHING: SentDecision = { shown: [], defined: [], terms: [], longForms: [] };
const DECIDED: SentDecision = { ...NOTHING, shown: [0, 2, 5, 7] };
/** The same as it is shown. */
const SHOWN = { shown: [[0, [{ start: 2, end: 5, term: 7, defined: null }]]], terms: [] };

/** A port that answers nothing by itself. */
function fakePort() {
  const asked: ReadingQuestion[] = [];
  const hears: ((message: unknown) => void)[] = [];
  const ends: (() => void)[] = [];
  const event = <F>(listeners: F[]) => ({ addListener: (listener: F) => listeners.push(listener) });
  return {
    asked,
    port: {
      postMessage: (question: ReadingQuestion) => void asked.push(question),
      disconnect: vi.fn(),
      onMessage: event(hears),
      onDisconnect: event(ends),
    },
    answer: (message: unknown) => hears.forEach((hear) => void hear(message)),
    close: () => ends.forEach((end) => void end()),
  };
}

function open() {
  const ports: ReturnType<typeof fakePort>[] = [];
  const ends = new AbortController();
  const view = new EventTarget();
  const connect = vi.fn(() => {
    const made = fakePort();
    ports.push(made);
    // The part of the browser's port that is asked.
    return made.port as never;
  });
  const ruled = new Set<UnderlineStyle>();
  const reading = createBackgroundReading({
    view: view as Window,
    signal: ends.signal,
    underline: () => 'dotted',
    ruled,
    open: connect,
  });
  return { ports, ends, view, connect, ruled, reading };
}

const sentIds = (question: ReadingQuestion | undefined) =>
  question && 'read' in question
    ? question.read.map(({ id }) => id)
    : question && 'decide' in question
      ? question.decide.ids
      : undefined;

describe('having a page read by the background', () => {
  test('opens no port before there is something to ask', () => {
    expect(open().connect).not.toHaveBeenCalled();
  });

  test('answers belong to questions in their order', async () => {
    const { reading, ports } = open();
    const first = reading.read([entry(1)]);
    const second = reading.decide([entry(1)], SETTINGS, true);
    expect(ports).toHaveLength(1);
    ports[0]?.answer([[0, 4]]);
    ports[0]?.answer(NOTHING);
    expect(await first).toEqual([[0, 4]]);
    expect(await second).toEqual({ shown: [], terms: [] });
  });

  test('a block is sent once, and only what travels of it', async () => {
    const { reading, ports } = open();
    const read = reading.read([entry(1), entry(2)]);
    ports[0]?.answer([[], []]);
    await read;
    void reading.decide([entry(1), entry(2)], SETTINGS, true);
    expect(ports[0]?.asked).toEqual([
      {
        read: [1, 2].map((id) => ({ id, text: `text ${id}`, place: 'text', lang: null, links: [] })),
      },
      { decide: { ids: [1, 2], sections: [1, 2], unseen: [], isWhole: true }, settings: SETTINGS, rules: 'dotted' },
    ]);
  });

  test('the blocks of a snapshot are known to the background by the snapshot', async () => {
    const { reading, ports } = open();
    const read = reading.readSnapshot(SNAPSHOT, SETTINGS);
    ports[0]?.answer({ snapshot: { ...READ, presumed: [[0, 'inline']] }, decided: DECIDED });
    expect((await read)?.boxes).toEqual([0, 2]);
    const again = reading.readSnapshotAgain([[0, 'block']], SETTINGS);
    ports[0]?.answer({ snapshot: READ, decided: NOTHING });
    expect(await again).toEqual(READ);
    void reading.decide([entry(1), entry(2), entry(3)], SETTINGS, true);
    expect(ports[0]?.asked.slice(0, 2)).toEqual([
      { snapshot: SNAPSHOT, settings: SETTINGS, rules: 'dotted' },
      { displays: [[0, 'block']], settings: SETTINGS, rules: null },
    ]);
    expect(ports[0]?.asked.slice(2).map(sentIds)).toEqual([[3], [1, 2, 3]]);
  });

  test('what is shown of a snapshot comes with it', async () => {
    const { reading, ports } = open();
    const read = reading.readSnapshot(SNAPSHOT, SETTINGS);
    ports[0]?.answer({ snapshot: READ, decided: DECIDED });
    await read;
    expect(await reading.decide([entry(1), entry(2)], SETTINGS, true)).toEqual(SHOWN);
    expect(ports[0]?.asked).toHaveLength(1);
  });

  const hidden = entry(2);
  hidden.context.visible = false;
  test.each([
    ['not all of it is seen', [entry(1), hidden], SETTINGS, true],
    ['a block of it is gone', [entry(1)], SETTINGS, true],
    ['another block came in the place of one', [entry(1), entry(3)], SETTINGS, true],
    ['the settings are others', [entry(1), entry(2)], { ...SETTINGS, level: 'clinician' }, true],
    ['it is not all that the page has', [entry(1), entry(2)], SETTINGS, false],
  ] as const)('what is shown of a snapshot is asked once more where %s', async (_, blocks, settings, isWhole) => {
    const { reading, ports } = open();
    const read = reading.readSnapshot(SNAPSHOT, SETTINGS);
    ports[0]?.answer({ snapshot: READ, decided: DECIDED });
    await read;
    void reading.decide(blocks, settings, isWhole);
    expect(ports[0]?.asked.at(-1)).toHaveProperty('decide');
  });

  test('what is shown of a snapshot is of no use once something else was asked', async () => {
    const { reading, ports } = open();
    const read = reading.readSnapshot(SNAPSHOT, SETTINGS);
    ports[0]?.answer({ snapshot: READ, decided: DECIDED });
    await read;
    void reading.read([entry(3)]);
    void reading.decide([entry(1), entry(2)], SETTINGS, true);
    expect(ports[0]?.asked.slice(1).map(sentIds)).toEqual([[3], [1, 2]]);
  });

  test('a snapshot that the background cannot read is the page’s to walk', async () => {
    const { reading, ports } = open();
    const read = reading.readSnapshot(SNAPSHOT, SETTINGS);
    ports[0]?.answer(false);
    expect(await read).toBeNull();
  });

  test('after the background slept, the blocks of a snapshot are sent like others', async () => {
    const { reading, ports } = open();
    const read = reading.readSnapshot(SNAPSHOT, SETTINGS);
    ports[0]?.answer({ snapshot: READ, decided: NOTHING });
    await read;
    ports[0]?.close();
    void reading.decide([entry(1), entry(2)], { ...SETTINGS }, true);
    expect(ports[1]?.asked.map(sentIds)).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  test('after the background slept, what is decided over is sent again', async () => {
    const { reading, ports } = open();
    const read = reading.read([entry(1), entry(2)]);
    ports[0]?.answer([[], []]);
    await read;
    ports[0]?.close();
    const again = reading.read([entry(3)]);
    ports[1]?.answer([[]]);
    await again;
    const decided = reading.decide([entry(1), entry(2), entry(3)], SETTINGS, true);
    expect(ports[1]?.asked.map(sentIds)).toEqual([[3], [1, 2], [1, 2, 3]]);
    ports[1]?.answer([[], []]);
    ports[1]?.answer(NOTHING);
    expect(await decided).toEqual({ shown: [], terms: [] });
  });

  test('a question whose port closes under it is asked once more, and no more', async () => {
    const { reading, ports } = open();
    const read = reading.read([entry(1)]);
    ports[0]?.close();
    await vi.waitFor(() => expect(ports).toHaveLength(2));
    expect(ports[1]?.asked.map(sentIds)).toEqual([[1]]);
    ports[1]?.close();
    await expect(read).rejects.toThrow('went away');
    expect(ports).toHaveLength(2);
  });

  test('a port that is found closed is taken for closed', async () => {
    const { reading, ports } = open();
    const first = reading.read([entry(1)]);
    ports[0]?.answer([[]]);
    await first;
    Object.assign(ports[0]?.port ?? {}, {
      postMessage: () => {
        throw new Error('Attempting to use a disconnected port object');
      },
    });
    const second = reading.read([entry(2)]);
    await vi.waitFor(() => expect(ports).toHaveLength(2));
    ports[1]?.answer([[1, 2]]);
    expect(await second).toEqual([[1, 2]]);
  });

  test('a page that comes back from the cache asks anew what was not answered', async () => {
    const { reading, ports, view } = open();
    const read = reading.read([entry(1)]);
    view.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await vi.waitFor(() => expect(ports).toHaveLength(2));
    ports[1]?.answer([[5, 9]]);
    expect(await read).toEqual([[5, 9]]);
  });

  test('is refused when the background failed, and when there is none any more', async () => {
    const { reading, ports, connect } = open();
    const read = reading.read([entry(1)]);
    ports[0]?.answer(null);
    await expect(read).rejects.toThrow('could not read');
    ports[0]?.close();
    connect.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    await expect(reading.read([entry(2)])).rejects.toThrow('invalidated');
  });

  test('the first questions go by a port that is open already', async () => {
    const { port, answer, asked } = fakePort();
    const open = vi.fn();
    const reading = createBackgroundReading({
      view: new EventTarget() as Window,
      signal: new AbortController().signal,
      underline: () => 'dotted',
      ruled: new Set(),
      // The part of the browser's port that is asked.
      port: port as never,
      open,
    });
    const read = reading.read([entry(1)]);
    answer([[0, 4]]);
    expect(await read).toEqual([[0, 4]]);
    expect(asked).toHaveLength(1);
    expect(open).not.toHaveBeenCalled();
  });

  test('what was read of a snapshot before anybody asked answers the first question, and no other', async () => {
    const { port, asked, answer } = fakePort();
    const ruled = new Set<UnderlineStyle>();
    const reading = createBackgroundReading({
      view: new EventTarget() as Window,
      signal: new AbortController().signal,
      underline: () => 'dotted',
      ruled,
      // The part of the browser's port that is asked.
      port: port as never,
      read: { snapshot: READ, decided: DECIDED },
    });
    expect(await reading.readSnapshot(SNAPSHOT, SETTINGS)).toEqual(READ);
    expect(await reading.decide([entry(1), entry(2)], SETTINGS, true)).toEqual(SHOWN);
    expect([asked, [...ruled]]).toEqual([[], ['dotted']]);
    const again = reading.readSnapshot(SNAPSHOT, SETTINGS);
    answer(false);
    expect(await again).toBeNull();
    expect(asked).toHaveLength(1);
  });

  test('the rules of the marks are asked for until a decision with something to show has brought them', async () => {
    const { reading, ports, ruled } = open();
    const rules = () => ports[0]?.asked.map((question) => 'rules' in question && question.rules);
    const decide = async (shown: readonly number[]) => {
      const decided = reading.decide([], SETTINGS, true);
      ports[0]?.answer({ ...NOTHING, shown });
      await decided;
    };
    await decide([]);
    expect([...ruled]).toEqual([]);
    await decide([0, 2, 5, 7]);
    expect([...ruled]).toEqual(['dotted']);
    await decide([0, 2, 5, 7]);
    expect(rules()).toEqual(['dotted', 'dotted', null]);
  });

  test('ends with the signal', async () => {
    const { reading, ports, ends } = open();
    void reading.read([entry(1)]);
    ends.abort();
    expect(ports[0]?.port.disconnect).toHaveBeenCalledOnce();
  });
});
