import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInCorridor } from '../../../annotator/corridor.ts';
import { type Hover, type HoverEvent, hasCard, IDLE, nextHover } from '../../../annotator/hover.ts';

type Event = HoverEvent<string>;

function after(...events: Event[]): Hover<string> {
  return events.reduce<Hover<string>>(nextHover, IDLE);
}

const at = (mark: string): Event => ({ type: 'at', mark });
const press = (mark: string): Event => ({ type: 'press', mark });
const [off, between, overCard] = [{ type: 'off' }, { type: 'between' }, { type: 'over-card' }] as const;
const [dwelt, left, opened] = [{ type: 'dwell-elapsed' }, { type: 'leave-elapsed' }, { type: 'opened' }] as const;
const [escaped, scroll] = [{ type: 'escape' }, { type: 'scroll' }] as const;

describe('the card opens', () => {
  test('when the pointer rests on a mark', () => {
    expect(after(at('a'))).toEqual({ name: 'dwelling', mark: 'a' });
    expect(after(at('a'), dwelt)).toEqual({ name: 'opening', mark: 'a', pinned: false });
    expect(after(at('a'), dwelt, opened)).toEqual({ name: 'open', mark: 'a', hold: 'hovered' });
  });
  test('not when the pointer only passes, or the page scrolls under it', () => {
    expect(after(at('a'), off, dwelt)).toBe(IDLE);
    expect(after(at('a'), scroll, dwelt)).toBe(IDLE);
  });
  test('not at the first of two marks on the way', () => {
    expect(after(at('a'), at('b'), dwelt)).toEqual({ name: 'opening', mark: 'b', pinned: false });
  });
  test('at once, and to stay, on a press', () => {
    expect(after(press('a'), opened)).toEqual({ name: 'open', mark: 'a', hold: 'pinned' });
  });
});

describe('the card closes', () => {
  const shown = [at('a'), dwelt, opened];
  test('some time after the pointer left', () => {
    expect(after(...shown, off)).toEqual({ name: 'leaving', mark: 'a', next: null });
    expect(after(...shown, off, left)).toBe(IDLE);
  });
  test('not while the pointer is on its way, comes back or is in it', () => {
    expect(after(...shown, between, overCard)).toMatchObject({ name: 'open' });
    expect(after(...shown, off, at('a'), left)).toMatchObject({ name: 'open' });
  });
  test('each step on the way begins the time anew', () => {
    const leaving = after(...shown, between);
    expect(nextHover(leaving, between)).not.toBe(leaving);
  });
  test('for another mark on which the pointer rests meanwhile', () => {
    expect(after(...shown, at('b'), left)).toEqual({ name: 'dwelling', mark: 'b' });
    expect(after(...shown, at('b'), overCard)).toMatchObject({ name: 'open', mark: 'a' });
  });
  test('not by leaving or scrolling once it is pinned', () => {
    expect(after(...shown, press('a'), off, left, scroll, at('b'))).toEqual({
      name: 'open',
      mark: 'a',
      hold: 'pinned',
    });
  });
});

const mark = fc.constantFrom('a', 'b');
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ type: fc.constantFrom('at' as const, 'press' as const, 'gone' as const), mark }),
  fc.constantFrom<Event>(
    off,
    between,
    overCard,
    dwelt,
    left,
    opened,
    escaped,
    scroll,
    { type: 'press-elsewhere' },
    { type: 'failed' },
  ),
);

describe('whatever happened before', () => {
  test('Escape closes', () => {
    fc.assert(fc.property(fc.array(event), (events) => after(...events, escaped) === IDLE));
  });
  test('a mark that is gone has no card', () => {
    fc.assert(
      fc.property(fc.array(event), mark, (events, gone) => {
        const state = after(...events, { type: 'gone', mark: gone });
        expect(hasCard(state) && state.mark === gone).toBe(false);
      }),
    );
  });
  test('a pointer that leaves and stays away closes what is not pinned', () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const state = after(...events, opened, off, left);
        expect(state.name === 'idle' || (state.name === 'open' && state.hold === 'pinned')).toBe(true);
      }),
    );
  });
});

describe('the way from mark to card', () => {
  const mark = { left: 100, right: 140, top: 100, bottom: 120 };
  const below = { left: 60, right: 360, top: 130, bottom: 300 };
  test('is the band between them', () => {
    expect(isInCorridor(110, 125, mark, below)).toBe(true);
    expect(isInCorridor(300, 129, mark, below)).toBe(true);
    expect(isInCorridor(300, 112, mark, below)).toBe(false);
    expect(isInCorridor(110, 90, mark, below)).toBe(false);
  });
  test('leads upwards too', () => {
    expect(isInCorridor(110, 95, mark, { left: 60, right: 360, top: 10, bottom: 90 })).toBe(true);
  });
});
