/** What documents and comments name is there. */
import { describe, expect, it } from 'vitest';
import {
  anchorsOf,
  brokenLinks,
  COMMENTS,
  commands,
  commentsOf,
  DOCUMENTS,
  faults,
  missingCommands,
  missingPaths,
  missingRoutes,
  missingSections,
  pathsIn,
  rowsOf,
  SOURCES,
} from '../support/documents.ts';

const named = (file: string): string => DOCUMENTS.find((one) => one.file === file)!.text;

it('the documents are seen', () => {
  const files = DOCUMENTS.map(({ file }) => file);
  const expected = ['CHANGELOG.md', 'CONTRACT.md', 'CONTRIBUTING.md', 'DECISIONS.md', 'README.md', 'RUNBOOK.md', 'SECURITY.md'];
  expect(files).toEqual(expect.arrayContaining([...expected, 'client/README.md', 'data/facts/README.md', 'docs/design.md']));
  expect(COMMENTS.length).toBeGreaterThan(400);
  expect(commands.scripts.length).toBeGreaterThan(20);
  expect(commands.dealstream).toEqual(expect.arrayContaining(['timeline', 'import', 'changes']));
});

describe('each path that is named is there', () => {
  it('in documents', () => expect(faults(DOCUMENTS, (one) => missingPaths(one))).toEqual([]));
  it('in comments', () => expect(faults(COMMENTS, (one) => missingPaths(one, true))).toEqual([]));
});

it('each link leads to a file, and to a heading of it', () => expect(faults(DOCUMENTS, brokenLinks)).toEqual([]));

it('each section that is cited is there', () => expect(faults([...DOCUMENTS, ...SOURCES], missingSections)).toEqual([]));

it('each script and each command that is named is there', () => expect(faults([...DOCUMENTS, ...SOURCES], missingCommands)).toEqual([]));

it('each path of the API that is asked is answered; the contract is ahead of what is built', () => {
  const documents = DOCUMENTS.filter(({ file }) => file !== 'CONTRACT.md');
  expect(faults([...documents, ...COMMENTS], missingRoutes)).toEqual([]);
});

it('each row of "Where does X go?" says where, and it is there', () => {
  const rows = rowsOf(named('docs/changing.md'));
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter(([, where = '']) => pathsIn(where).length === 0).map(([what]) => what)).toEqual([]);
});

it('each word of the glossary has a sentence, and lives somewhere', () => {
  const rows = rowsOf(named('docs/glossary.md')).filter(([word]) => word !== 'word');
  expect(rows.length).toBeGreaterThan(60);
  expect(rows.filter(([, means = '', where = '']) => !means.endsWith('.') || pathsIn(where).length === 0).map(([word]) => word)).toEqual(
    [],
  );
});

it('each heading of the runbook that it points to is there', () => {
  const text = named('RUNBOOK.md');
  const pointed = [...text.matchAll(/\bsee ([a-z]+-[a-z-]+)(?: and ([a-z]+-[a-z-]+))?/g)].flatMap(([, ...all]) => all.filter(Boolean));
  expect(pointed.length).toBeGreaterThan(2);
  expect(pointed.filter((heading) => !anchorsOf(text).includes(heading!))).toEqual([]);
});

describe('a document that is made up', () => {
  const made = (text: string) => ({ file: 'docs/made-up.md', text });

  it('is told of paths that are not there', () => {
    const text =
      'See `events/cluster.ts`, `events/clutser.ts`, `test/system/*/attacks*.test.ts`, `test/attacks*.test.ts`, `shell/`, `gone.ts` and GONE.md.';
    expect(missingPaths(made(text))).toEqual(['events/clutser.ts', 'test/attacks*.test.ts', 'shell/', 'gone.ts', 'GONE.md']);
    expect(
      missingPaths(
        made('`organization/moonshot`, `GET /v1/deals`, `events/<noun>.ts`, `stores/boards.ts` is `functions/stores/boards.ts`'),
      ),
    ).toEqual(['stores/boards.ts']);
    expect(missingPaths(made('planned: `import/`'))).toEqual([]);
  });

  it('is told of comments that point nowhere, and of those alone', () => {
    const comments = commentsOf(
      "/** See `stores/boards.ts` and `shell/rows.ts`. */ const a = '// `shell/no-comment.ts`'; // `shell/one.ts`",
    );
    expect(missingPaths(made(comments), true)).toEqual(['shell/rows.ts', 'shell/one.ts']);
  });

  it('is told of links that lead nowhere', () => {
    const text =
      '# Made up\n[a](design.md) [b](../README.md#ask-it) [c](#made-up) [d](https://example.org/x) [e](gone.md) [f](../README.md#gone) [g](#gone)';
    expect(brokenLinks(made(text))).toEqual(['gone.md', '../README.md#gone', '#gone']);
  });

  it('is told of sections that are not there', () => {
    const text =
      'contract, section 5; contract, section 9; contract, sections 1 and 3; contract, section 3, "Groups"; contract, section 3, "Gone"';
    expect(missingSections(made(`${text}; the design's "Storage"; design, "Gone"`))).toEqual([
      'contract, section 9',
      'contract, section 3, "Gone"',
      'design, "Gone"',
    ]);
  });

  it('is told of paths of the API that nothing answers', () => {
    const text =
      '`GET /v1/deals?investor=x`, `GET /v1/deels`, `POST /v1/subscriptions/{id}/tests`, `GET /v1/organizations/moonshot/rounds`, `GET /v1/…`';
    expect(missingRoutes(made(text))).toEqual(['/v1/deels', '/v1/subscriptions/{id}/tests']);
  });

  it('is told of scripts and commands that are not there', () => {
    const text =
      '`npm run check`, `npm run chekc`, `npm run --silent sbom`, `npm start -- --empty`, `npx dealstream timeline x`, `npx dealstream timelin x`';
    expect(missingCommands(made(text))).toEqual(['npm run chekc', 'npx dealstream timelin']);
  });
});
