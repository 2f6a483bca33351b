import { describe, expect, test } from 'vitest';
import { isEmpty, untilChanged } from '../../../entrypoints/content/first-text.ts';

function page(title: string, body: string): Document {
  const document = globalThis.document.implementation.createHTMLDocument(title);
  document.body.innerHTML = body;
  return document;
}

describe('A document is empty', () => {
  test.each([
    ['', ''],
    ['Nothing', '\n \n'],
    ['', '<script></script><style></style>'],
  ])('with the title "%s" and the body "%s"', (title, body) => {
    expect(isEmpty(page(title, body))).toBe(true);
  });

  test.each([
    ['', 'Botox'],
    ['Botox', 'Botox'],
    ['A title', '<p></p>'],
    ['', '<leaf-let></leaf-let>'],
  ])('but not with the title "%s" and the body "%s"', (title, body) => {
    expect(isEmpty(page(title, body))).toBe(false);
  });

  test('until it changes', async () => {
    const document = page('Nothing', '');
    const changed = untilChanged(document);
    document.body.append('Botox');
    await changed;
    expect(isEmpty(document)).toBe(false);
  });
});
