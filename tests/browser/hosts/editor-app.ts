import { type Node as Doc, Schema } from 'prosemirror-model';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    text: {},
  },
  marks: { strong: { parseDOM: [{ tag: 'strong' }], toDOM: () => ['strong', 0] } },
});

/** A rich-text editor of ProseMirror: it owns its markup, watches every change in it and reads back what it did not write. */
export interface Editor {
  /** Types at the end of a paragraph as a browser does: into the markup, from which the editor learns of it. */
  type(paragraph: number, text: string): void;
  /** Switches the paragraph's first letters, as many as `length`, to bold or back. */
  toggleBold(paragraph: number, length: number): void;
  setText(paragraph: number, text: string): void;
  insert(paragraph: number, text: string): void;
  remove(paragraph: number): void;
  setEditable(editable: boolean): void;
  /** The paragraphs as the editor believes they are, without white space at the ends. */
  believed(): string[];
  destroy(): void;
}

export function mountEditor(root: HTMLElement, texts: readonly string[]): Editor {
  let editable = true;
  const doc = schema.node('doc', null, texts.map(paragraphOf));
  const view = new EditorView(root, {
    state: EditorState.create({ doc }),
    editable: () => editable,
    // By itself it forbids translation, and with it our marks, even where nobody can write.
    attributes: { translate: 'yes', style: 'white-space: pre-wrap' },
  });

  /** Where a paragraph begins, before its opening. */
  function startOf(paragraph: number): number {
    let start = 0;
    for (let i = 0; i < paragraph; i++) start += view.state.doc.child(i).nodeSize;
    return start;
  }

  function dispatch(change: (transaction: Transaction) => Transaction): void {
    view.dispatch(change(view.state.tr));
  }

  return {
    type(paragraph, text) {
      const end = startOf(paragraph) + view.state.doc.child(paragraph).nodeSize - 1;
      dispatch((tr) => tr.setSelection(TextSelection.create(tr.doc, end)));
      view.focus();
      document.execCommand('insertText', false, text);
    },
    toggleBold(paragraph, length) {
      const from = startOf(paragraph) + 1;
      const to = from + Math.min(length, view.state.doc.child(paragraph).content.size);
      const strong = schema.mark('strong');
      dispatch((tr) =>
        tr.doc.rangeHasMark(from, to, strong.type) ? tr.removeMark(from, to, strong) : tr.addMark(from, to, strong),
      );
    },
    setText(paragraph, text) {
      const from = startOf(paragraph) + 1;
      dispatch((tr) => tr.insertText(text, from, from + view.state.doc.child(paragraph).content.size));
    },
    insert: (paragraph, text) => dispatch((tr) => tr.insert(startOf(paragraph), paragraphOf(text))),
    remove: (paragraph) =>
      dispatch((tr) => tr.delete(startOf(paragraph), startOf(paragraph) + tr.doc.child(paragraph).nodeSize)),
    setEditable(next) {
      editable = next;
      view.setProps({});
    },
    believed: () => view.state.doc.content.content.map(({ textContent }) => textContent.trim()),
    destroy: () => view.destroy(),
  };
}

function paragraphOf(text: string): Doc {
  return schema.node('paragraph', null, text === '' ? [] : [schema.text(text)]);
}
