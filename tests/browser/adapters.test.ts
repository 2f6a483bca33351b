import { afterEach, expect, test } from 'vitest';
import { walkBlocks } from '../../annotator/blocks.ts';
import { blocksOfHtml } from '../../annotator/blocks-of-html.ts';
import { domMarkup } from '../../annotator/dom-markup.ts';
import { NO_REGION } from '../../annotator/regions.ts';
import { numberSections } from '../../annotator/sections.ts';
import { describeBlock, type PlainBlock } from '../../tools/in-page/plain-block.ts';
import { show } from './page.ts';

afterEach(() => show(''));

function live(html: string): PlainBlock[] {
  show(html);
  const { blocks } = walkBlocks(document.body, NO_REGION, {
    markup: domMarkup,
    inlined: new WeakSet(),
    deep: true,
    budget: Number.POSITIVE_INFINITY,
  });
  numberSections(blocks.map((context) => ({ context })));
  return blocks.map(describeBlock);
}

test.each([
  '<h1>On &amp; off</h1><p>with heart <b>failure</b>, <a href="#">a <i>link</i></a> and abla&shy;tion',
  '<div>heart <div style="display:inline">failure</div> now<p>and</p>then</div>',
  '<p><span style="display:block">Title</span><span style="display:block">Text</span>',
  '<ul><li>one<li>two <code>x</code> three</ul><table><tr><td>a<td>b</table>',
  '<nav><a href="#">Home</a></nav><button>Press <b>me</b></button> and <label>Name</label>',
  '<article lang="de"><h2>Eins</h2><p>Zwei</article><div role="feed"><div>three</div><div lang="en-GB">four</div></div>',
  '<p>one<br>two<br><br>three <input> four <input type="hidden">five',
  '<div>seen <span hidden>not seen <p>at all</p></span> seen</div><details><summary>More</summary>inside</details>',
  '<p translate="no">no<p class="notranslate">no<p><span aria-hidden="true">no</span> yes<div contenteditable>no</div>',
  '<ruby>Bo<rp>(</rp><rt>bo</rt><rp>)</rp>tox</ruby> <x-note>heart</x-note> <x-note>failure</x-note> <svg><text>no</text></svg>',
])('the live page and the parsed file give the same blocks: %s', (html) => {
  expect(blocksOfHtml(html).blocks.map(({ context }) => describeBlock(context))).toEqual(live(html));
});
