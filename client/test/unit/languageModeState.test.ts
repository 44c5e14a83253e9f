import { describe, expect, it } from 'vitest';
import { ARTICLE_LANGUAGE, LanguageModeState } from '../../src/common/languageModeState.ts';

const PLAIN = 'plaintext';

/** Opens a plain text document. */
function open(state: LanguageModeState, uri = 'file:///articles/ferry.txt', languageId = PLAIN) {
  const document = { uri, languageId };
  state.recordLanguage(document, true);
  return document;
}

/** Opens a document that the extension has switched. */
function openSwitched(state: LanguageModeState, uri?: string) {
  const document = open(state, uri);
  state.recordSwitch(document);
  document.languageId = ARTICLE_LANGUAGE;
  state.recordLanguage(document, true);
  return document;
}

describe('LanguageModeState', () => {
  it('switches a plain text document once', () => {
    const state = new LanguageModeState();
    const document = open(state);
    expect(state.canSwitch(document)).toBe(true);
    state.recordSwitch(document);
    expect(state.canSwitch(document)).toBe(false);
  });

  it('switches a document again after it has been closed and opened as a new document object', () => {
    const state = new LanguageModeState();
    openSwitched(state);
    expect(state.canSwitch(open(state))).toBe(true);
  });

  it('never switches a document in another language', () => {
    const state = new LanguageModeState();
    expect(state.canSwitch(open(state, 'file:///articles/notes.txt', 'markdown'))).toBe(false);
  });

  it('is disabled for a document that the user sets to plain text', () => {
    const state = new LanguageModeState();
    const document = openSwitched(state);
    expect(state.isDisabled(document.uri)).toBe(false);
    document.languageId = PLAIN;
    state.recordLanguage(document, true);
    expect(state.isDisabled(document.uri)).toBe(true);
    expect(state.canSwitch(document)).toBe(false);
    expect(state.canSwitch(open(state, document.uri))).toBe(false);
  });

  it('is enabled again for a document that the user sets to News Article', () => {
    const state = new LanguageModeState();
    const document = openSwitched(state);
    document.languageId = PLAIN;
    state.recordLanguage(document, true);
    document.languageId = ARTICLE_LANGUAGE;
    state.recordLanguage(document, true);
    expect(state.isDisabled(document.uri)).toBe(false);
  });

  it('keeps another language that the user selects, but is not disabled for it', () => {
    const state = new LanguageModeState();
    const document = openSwitched(state);
    document.languageId = 'markdown';
    state.recordLanguage(document, true);
    expect(state.isDisabled(document.uri)).toBe(false);
    expect(state.canSwitch(open(state, document.uri))).toBe(false);
  });

  it('switches a document again that the editor has reset in the background', () => {
    const state = new LanguageModeState();
    const document = openSwitched(state);
    document.languageId = PLAIN;
    state.recordLanguage(document, false);
    expect(state.isDisabled(document.uri)).toBe(false);
    expect(state.canSwitch(document)).toBe(true);
  });

  it('ignores a language that has not changed', () => {
    const state = new LanguageModeState();
    const document = open(state);
    state.recordLanguage(document, true);
    expect(state.isDisabled(document.uri)).toBe(false);
  });

  it('returns the disabled documents on reset and can switch them again', () => {
    const state = new LanguageModeState();
    const other = openSwitched(state, 'file:///articles/other.txt');
    const disabled = openSwitched(state);
    disabled.languageId = PLAIN;
    state.recordLanguage(disabled, true);
    expect(state.reset([other, disabled])).toEqual([disabled]);
    expect(state.isDisabled(disabled.uri)).toBe(false);
    expect(state.canSwitch(disabled)).toBe(true);
  });
});
