import { defineConfig } from 'vitest/config'

/** Rooms without clock, files or network: every line and branch of theirs is covered. */
const PURE_ROOMS = ['domain', 'rule-packs', 'ledgers', 'figures', 'checks']

/**
 * The audit reads prose: these files are held by the corpus and by examined reports (`npm run bench -- audit`,
 * `src/usecases/audit-report.test.ts`), not yet line by line. A file leaves this list when its own tests cover it.
 */
const HELD_BY_CORPUS = [
  'src/domain/{claim,relation,writing,code-catalogue,finding}/**',
  'src/checks/*.ts',
  'src/checks/{form,indicator,report,statement}/**',
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
