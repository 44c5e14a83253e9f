import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectArticle } from '../../../src/core/text/articleDetection.ts';

const reasonOf = (text: string, path = 'folder/a.txt') => {
  const found = detectArticle(path, text);
  return found.article ? 'article' : found.reason;
};
const repeat = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

const BRIEF = 'A ferry ran aground off Orrin on Friday. Nobody was hurt, the coast guard said.';

describe('detectArticle on articles', () => {
  it.each([
    ['a one-sentence brief', BRIEF],
    ['headlines only', 'Ferry runs aground off Orrin\nCouncil votes on harbour wall\nThree held after market fire'],
    ['a single headline', 'Ferry runs aground off Orrin'],
    ['a bulleted summary', '- Ferry aground, 40 aboard\n- No one hurt\n- Harbour shut until Sunday\n- Inquiry opened'],
    ['a table of results inside a report', `${BRIEF}\n${BRIEF}\nOrrin, 3, 4\nLume, 2, 1\nTarn, 0, 2`],
    [
      'a report with a script that the scraper kept',
      `${BRIEF}\n${BRIEF}\n.share-bar {\nwidth:100%;\n}\n.bio {\nfloat:left;\n}`,
    ],
    [
      'a live blog',
      '10:05 The ferry has stopped off the pier.\n10:20 Boats are on the way.\n11:00 All 40 people are safe.',
    ],
    ['a text in another script', '港口星期五因风暴关闭，渡轮停航。'],
    ['a report with a date stamp', `date 2031-07-10 ${BRIEF}`],
    ['a report that quotes a licence', `The court had to read the GNU General Public License on Friday. ${BRIEF}`],
    [
      'ingredients and steps',
      'Plum soup\n2 plums\n1 cup water\nBoil the plums in the water for ten minutes and serve the soup cold.',
    ],
  ])('accepts %s', (_, text) => {
    expect(reasonOf(text)).toBe('article');
  });
});

describe('detectArticle on file names', () => {
  it.each([
    ['requirements.txt', 'requirements-file'],
    ['requirements-dev.txt', 'requirements-file'],
    ['sub/CMakeLists.txt', 'build-file'],
    ['robots.txt', 'crawler-file'],
    ['LICENSE.txt', 'license'],
    ['third-party-licenses.txt', 'license'],
    ['README.txt', 'software-documentation'],
    ['x.egg-info/any.txt', 'package-file'],
    ['node_modules/x/notes.txt', 'package-file'],
    ['stopwords.txt', 'word-list'],
  ])('rejects %s', (path, reason) => {
    expect(reasonOf(BRIEF, path)).toBe(reason);
  });

  it.each([
    'licence-fee-row.txt',
    'requirements for visas.txt',
    'history of orrin.txt',
    'words of wisdom.txt',
    '000_c2.txt',
    'readmes/a.txt',
  ])('accepts %s', (path) => {
    expect(reasonOf(BRIEF, path)).toBe('article');
  });
});

describe('detectArticle on other files', () => {
  it.each([
    ['empty', ' \n\t\n'],
    ['requirements-file', 'x', 'requirements.txt'],
    [
      'subtitles',
      '1\n00:00:01,000 --> 00:00:03,500\nWe sail at noon.\n\n2\n00:00:04,000 --> 00:00:06,000\nCome along.',
    ],
    ['subtitles', 'WEBVTT\n\n00:01.000 --> 00:04.000\nWe sail at noon.'],
    ['log', repeat(6, (i) => `2031-07-10 10:00:0${i} INFO harbour gate opened by operator ${i}`)],
    ['log', repeat(6, (i) => `[10:00:0${i}] gate: opened and closed again`)],
    ['number-list', repeat(20, (i) => `${i * 7}.5`)],
    ['number-list', '12\n15\n9'],
    ['table', `name,berth,length\n${repeat(12, (i) => `Ferry ${i},${i},${i * 3}`)}`],
    ['table', repeat(8, (i) => `Ferry ${i}\tPier ${i}\t${i} m`)],
    ['hash-list', repeat(4, (i) => `${String(i).repeat(40)}  ferry-${i}.bin`)],
    ['address-list', repeat(5, (i) => `https://harbour.example/ferries/${i}`)],
    ['word-list', repeat(40, (i) => `word${String.fromCharCode(97 + (i % 26))}`)],
    ['code', 'import fs from "fs";\n\nfunction sail(boat) {\n  return boat.go();\n}\nconst x = 3;\nsail(x);'],
    ['code', 'def sail(boat):\n    return boat.go()\n\nfor boat in boats:\nimport os\nif (boat):\nclass Pier:'],
    ['configuration', 'host = harbour.example\nport = 8080\n# the pier\npier=3\nopen=true\n'],
    ['script', '#!/bin/sh\necho sailing'],
    ['markup', '<!DOCTYPE html>\n<html><body>Ferry</body></html>'],
    ['json', '{"ferry": "Orrin", "people": 40}'],
    ['json', '[{"ferry": 1}]'],
    ['license', 'MIT\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software'],
    ['encoded-data', 'QUJD'.repeat(200)],
    ['binary', `PK\u0003\u0004${'\u0000\u0001'.repeat(50)} text text`],
    ['undecodable', '\ufffd\ufffdx '.repeat(40)],
    ['key', '-----BEGIN PUBLIC KEY-----\nMIIB'],
    ['no-prose', '***\n---\n...'],
  ])('returns the reason %s', (reason, text, path = 'a.txt') => {
    expect(reasonOf(text, path)).toBe(reason);
  });
});

describe('detectArticle on any input', () => {
  it('returns a reason unless the file is an article', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, path) => {
        const found = detectArticle(path, text);
        expect(found.article || found.reason.length > 0).toBe(true);
      }),
    );
  });

  it.each(['a', '<', '{', '[', '(', ';', ' ', '.', 'a b ', '/a', '-', '0', '0,'])('handles 64 KiB of %j', (unit) => {
    expect(() => detectArticle('a.txt', unit.repeat(65536 / unit.length))).not.toThrow();
  });
});
