import { defineConfig } from 'vitest/config'

/** Rooms without clock, files or network: every line and branch of theirs is covered. */
const PURE_ROOMS = ['domain', 'rule-packs', 'ledgers', 'figures', 'checks']

const filesOf = (room: string, names: readonly string[]): string[] => names.map((name) => `${room}/${name}.ts`)

/**
 * The audit reads prose: these files are held by the corpus and by examined reports (`npm run bench -- audit`,
 * `src/usecases/audit-report.test.ts`), not yet line by line. A file leaves this list when its own tests cover it;
 * a new one never joins it.
 */
const HELD_BY_CORPUS = [
  ...filesOf('src/checks', ['define-tie-check']),
  ...filesOf('src/checks/report', [
    't03-income-covers-expenditure',
    't04-changes-recompute',
    't09-projects-counted',
    't11-outline-and-numbering',
    't12-units-fit',
    't15-shares-recompute',
    't20-percent-of-count',
    't26-tables-match-text',
  ]),
  ...filesOf('src/domain/claim', [
    'chinese-numeral',
    'interval',
    'label',
    'normal',
    'profile',
    'prose',
    'raw-amount',
    'read-claims',
    'running-time',
    'scan',
    'structure',
    'table-sections',
    'table-sides',
    'table',
    'units',
    'written-date',
  ]),
  ...filesOf('src/domain/relation', [
    'again/near-misses',
    'again/restated',
    'averages/sought-averages',
    'changes/changes',
    'changes/explained',
    'changes/sought-changes',
    'examined',
    'gate/confirmed',
    'gate/explained-otherwise',
    'lists/bare-lists',
    'lists/composite-lists',
    'lists/list-parts',
    'lists/opener',
    'lists/parallel',
    'lists/parts',
    'lists/plausible',
    'products/products',
    'rates/rates',
    'rates/rates-of-goals',
    'rates/sought-rates',
    'recognition',
    'rests/balances',
    'rests/fiscal',
    'shares/common-whole',
    'shares/shares',
    'shares/shares-beside',
    'sought-relations',
    'tables/table-forms',
    'tables/table-ties',
    'tie/apart',
    'tie/make-tie',
    'tie/print',
    'tie/slip',
    'tie/solve',
    'tie/sought',
    'tie/tie',
    'totals/series',
    'totals/totals-behind',
  ]),
  ...filesOf('src/domain/writing', ['attachments', 'enumeration', 'marks', 'numbering', 'table-numbering']),
]

/** Rooms whose tests use the real database, listen on a port or start programs. */
const ROOMS_WITH_INPUT_AND_OUTPUT = ['adapters', 'usecases', 'server', 'cli', 'main']

const inRooms = (rooms: readonly string[]): string[] => [`src/{${rooms.join(',')}}/**/*.test.{ts,tsx}`]

/** A machine that builds for others may be slow, and may stop a program for a while: there, what failed is tried again, and shown. */
const retry = process.env.CI === undefined ? 0 : 2

export default defineConfig({
  test: {
    pool: 'threads',
    coverage: {
      provider: 'v8',
      include: PURE_ROOMS.map((room) => `src/${room}/**/*.ts`),
      exclude: ['**/*.test.ts', '**/*.builder.ts', ...HELD_BY_CORPUS],
      reporter: [['text', { skipFull: true }]],
      thresholds: { lines: 100, branches: 100 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
          exclude: inRooms(ROOMS_WITH_INPUT_AND_OUTPUT),
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'outside',
          include: inRooms(ROOMS_WITH_INPUT_AND_OUTPUT),
          globalSetup: 'src/adapters/database/test-server.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          retry,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/{e2e,crash,corpus}/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          retry,
        },
      },
    ],
  },
})
