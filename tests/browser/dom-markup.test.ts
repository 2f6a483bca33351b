import { afterEach, expect, test } from 'vitest';
import { domMarkup } from '../../annotator/dom-markup.ts';
import { show } from './page.ts';

afterEach(() => show(''));

test.each([
  ['<div id="it">Botox</div>', true],
  ['<table><td id="it" style="display: contents">Botox</table>', true],
  ['<div style="display: contents"><article id="it" style="display: contents">Botox</article></div>', true],
  ['<div hidden><article id="it" style="display: contents">Botox</article></div>', false],
  ['<div id="it" style="display: none">Botox</div>', false],
  ['<div id="it" style="visibility: hidden">Botox</div>', false],
  ['<details><summary>More</summary><div id="it">Botox</div></details>', false],
])('%s is seen: %s', (html, isSeen) => {
  show(html);
  expect(domMarkup.rendered(document.getElementById('it') ?? expect.fail())).toBe(isSeen);
});
