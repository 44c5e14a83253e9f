import { beforeEach, describe, expect, it } from 'vitest';
import type { TextDocument } from 'vscode';
import { createDocumentFilter, isHidden } from '../../src/common/server/documentFilter.ts';

const ARTICLE = 'file:///articles/ferry.txt';

describe('isHidden', () => {
  const hide = (uri: string, { isDisabled = false, isInWorkspace = false } = {}) =>
    isHidden(uri, { isDisabled: () => isDisabled, isInWorkspace: () => isInWorkspace });

  it.each([ARTICLE, 'untitled:Untitled-1', 'vscode-remote://host/articles/ferry.txt'])(
    'shows %s to the server, even outside of the workspace',
    (uri) => {
      expect(hide(uri)).toBe(false);
    },
  );

  it.each(['git:/articles/ferry.txt?HEAD', 'second-source-stripped:/ferry.txt', 'memory:/ferry.txt'])(
    'hides %s outside of the workspace, because it is a copy',
    (uri) => {
      expect(hide(uri)).toBe(true);
    },
  );

  it('shows a document of a virtual workspace folder', () => {
    expect(hide('memory:/ferry.txt', { isInWorkspace: true })).toBe(false);
  });

  it('hides a document for which the user has turned the extension off', () => {
    expect(hide(ARTICLE, { isDisabled: true, isInWorkspace: true })).toBe(true);
  });
});

describe('createDocumentFilter', () => {
  const document = { uri: { toString: () => ARTICLE } } as unknown as TextDocument;
  let isDisabled: boolean;
  let reopened: number;
  let sent: string[];
  let filter: ReturnType<typeof createDocumentFilter>;
  beforeEach(() => {
    isDisabled = false;
    reopened = 0;
    sent = [];
    filter = createDocumentFilter(
      { recordLanguage: () => sent.push('record'), isDisabled: () => isDisabled, isInWorkspace: () => true },
      () => reopened++,
    );
  });

  const send = (message: string) => async () => {
    sent.push(message);
  };
  const open = () => filter.didOpen!(document, send('open'));
  const change = () => filter.didChange!({ document } as never, send('change'));
  const close = () => filter.didClose!(document, send('close'));
  const request = (method: string, params: object) =>
    filter.sendRequest!(
      method as never,
      params as never,
      undefined,
      (async () => 'answer') as never,
    ) as Promise<unknown>;

  it('forwards the notifications of a visible document', async () => {
    await open();
    await change();
    await close();
    expect(sent).toEqual(['record', 'open', 'change', 'close']);
    expect(reopened).toBe(0);
  });

  it('drops the notifications of a hidden document', async () => {
    isDisabled = true;
    await open();
    await change();
    await close();
    expect(sent).toEqual(['record']);
  });

  it('closes a document that was hidden while it was open', async () => {
    await open();
    isDisabled = true;
    await close();
    expect(sent).toEqual(['record', 'open', 'close']);
  });

  it('reports a document that is opened after it was hidden, once', async () => {
    isDisabled = true;
    await open();
    isDisabled = false;
    await open();
    await close();
    await open();
    expect(reopened).toBe(1);
  });

  it('answers requests about a hidden document with empty results', async () => {
    isDisabled = true;
    const params = { textDocument: { uri: ARTICLE } };
    expect(await request('textDocument/hover', params)).toBeNull();
    expect(await request('textDocument/diagnostic', params)).toEqual({ kind: 'full', items: [] });
  });

  it('forwards requests about visible documents and about no document', async () => {
    expect(await request('textDocument/hover', { textDocument: { uri: ARTICLE } })).toBe('answer');
    isDisabled = true;
    expect(await request('secondSource/whenIdle', {})).toBe('answer');
  });
});
