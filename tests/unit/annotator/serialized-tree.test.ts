import { expect, test } from 'vitest';
import { orderOf, treeOf } from '../../../annotator/serialized-tree.ts';

/** A tree in words: elements by their names and orders, texts in quotes, comments as dashes. */
function words(node: Node): string {
  if (node.nodeType === 3) return JSON.stringify((node as Text).data);
  if (node.nodeType === 8) return '-';
  const element = node as Element;
  const children: string[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(words(child));
  return `${element.localName}${orderOf(element)}(${children.join(' ')})`;
}

const read = (html: string): string | null => {
  const tree = treeOf(html);
  return tree && words(tree.root);
};

test('Elements are numbered in the order of the document, below the root', () => {
  expect(read('<body><p>one<b>two</b></p><p>three</p></body>')).toBe('body-1(p0("one" b1("two")) p2("three"))');
  expect(treeOf('<body><p>one<b>two</b></p></body>')?.elements).toBe(2);
});

test('Text has its letters back, and what is no text parts it', () => {
  expect(read('<body>a &amp;amp; b&nbsp;&lt;c&gt;<br>d<!-- <p>no</p> -->e<?pi?>f</body>')).toBe(
    'body-1("a &amp; b\u00a0<c>" br0() "d" - "e" - "f")',
  );
});

test('The text of scripts and the like is passed over, whatever it looks like', () => {
  expect(read('<body><script>if (a < b) "</p>"</script><noscript><img src="a"></noscript><p>x</p></body>')).toBe(
    'body-1(script0() noscript1() p2("x"))',
  );
});

test('What is in a template is no part of the document, and has no number', () => {
  expect(read('<body><template><p>no</p><template><i></i></template></template><p>yes</p></body>')).toBe(
    'body-1(template0(p-1("no") template-1(i-1())) p1("yes"))',
  );
});

test('Attributes have their values back, and those that matter are known', () => {
  const tree = treeOf(
    '<body><p title="a > b" lang="de">x</p><p style="display: none" data-a="&quot;&amp;">y</p><p a="hidden">z</p></body>',
  );
  const [first, second, third] = [tree?.root.firstChild, tree?.root.firstChild?.nextSibling, tree?.root.lastChild];
  expect((first as Element).getAttribute('title')).toBe('a > b');
  expect((second as Element).getAttribute('data-a')).toBe('"&');
  expect((third as Element).hasAttribute('hidden')).toBe(false);
  expect(tree?.special).toEqual(new Set([first, second]));
});

test('A name of an attribute may be what no space is to a parser, and a bracket', () => {
  expect(read('<body><p \u00a0<a="" title="b">x</p></body>')).toBe('body-1(p0("x"))');
});

test.each([
  '',
  'text',
  '<body>',
  '<body><p>one</body>',
  '<body></body> and more',
  '<body><p a=b>one</p></body>',
  '<body><script>one</body>',
  '<body>one</p></body>',
  '<body>a < b</body>',
  '<body><!-- one</body>',
])('What no browser writes is no tree: %j', (html) => {
  expect(treeOf(html)).toBeNull();
});
