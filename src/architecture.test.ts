import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { afterAll, describe, expect, test } from 'vitest'

interface Wall {
  /** Rooms it may import beside itself; a path to one file where only that file is open. */
  readonly mayImport: readonly string[] | 'everything'
  /** Packages it may import; `any` leaves it to the room. Built-in modules count as packages. */
  readonly packages: readonly string[] | 'any'
  /** Reads no clock and draws no random number. */
  readonly isPure: boolean
}

const CATALOGUE = { packages: ['zod'], isPure: true } as const
const FACE = { packages: 'any', isPure: false } as const

/** The truth about who may know whom. `src/<room>`; what is absent from `mayImport` is a wall. */
const WALLS: Readonly<Record<string, Wall>> = {
  domain: { mayImport: [], ...CATALOGUE },
  'rule-packs': { mayImport: ['domain'], ...CATALOGUE },
  ledgers: { mayImport: ['domain', 'rule-packs'], ...CATALOGUE },
  figures: { mayImport: ['domain', 'rule-packs', 'ledgers'], ...CATALOGUE },
  checks: { mayImport: ['domain', 'rule-packs'], ...CATALOGUE },
  documents: { mayImport: ['domain', 'rule-packs'], ...CATALOGUE },
  contract: { mayImport: ['domain', 'ledgers', 'checks'], ...CATALOGUE },
  usecases: {
    mayImport: ['domain', 'rule-packs', 'ledgers', 'figures', 'checks', 'documents', 'contract'],
    ...CATALOGUE,
  },
  adapters: { mayImport: ['domain', 'ledgers', 'documents', 'contract', 'usecases/ports.ts'], ...FACE },
  server: { mayImport: ['contract', 'usecases'], ...FACE },
  cli: { mayImport: ['contract', 'usecases'], ...FACE },
  web: { mayImport: ['contract', 'domain'], ...FACE },
  main: { mayImport: 'everything', ...FACE },
}

/** Rooms with a generated index; elsewhere only a domain room has one. */
const CATALOGUES = ['rule-packs', 'ledgers', 'figures', 'checks']

const MAX_LINES = 400

interface SourceFile {
  /** Below src, with slashes. */
  readonly path: string
  readonly imports: readonly string[]
  readonly lines: number
  readonly hasDefaultExport: boolean
  readonly hasEmptyCatch: boolean
  /** `Date.now()`, `new Date()`, `Math.random()` as written. */
  readonly impurities: readonly string[]
}

const isTestFile = (path: string): boolean => /\.(?:test|builder)\.tsx?$/.test(path)
const roomOf = (path: string): string => path.slice(0, path.indexOf('/'))

/** What a declaration, a type or a call imports from, as a node. */
function importedBy(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined
  const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
  return isDynamic ? node.arguments[0] : undefined
}

function specifierOf(node: ts.Node): string | null {
  const imported = importedBy(node)
  return imported !== undefined && ts.isStringLiteralLike(imported) ? imported.text : null
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true
  if (ts.isExportSpecifier(node)) return node.name.text === 'default'
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  )
}

function impurityOf(node: ts.Node, source: ts.SourceFile): string | null {
  const isBareDate = ts.isNewExpression(node) && node.expression.getText(source) === 'Date' && !node.arguments?.length
  if (isBareDate) return 'new Date()'
  if (!ts.isPropertyAccessExpression(node)) return null
  const words = node.getText(source)
  return words === 'Date.now' || words === 'Math.random' ? words : null
}

/** Reads a file by TypeScript's own parser, so that no way of writing an import escapes. */
function readSource(path: string, text: string): SourceFile {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const imports: string[] = []
  const impurities: string[] = []
  let hasDefaultExport = false
  let hasEmptyCatch = false
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node)
    if (specifier !== null) imports.push(specifier)
    const impurity = impurityOf(node, source)
    if (impurity !== null) impurities.push(impurity)
    hasDefaultExport ||= isDefaultExport(node)
    hasEmptyCatch ||= ts.isCatchClause(node) && node.block.statements.length === 0
    ts.forEachChild(node, visit)
  }
  visit(source)
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  return { path, imports, lines, hasDefaultExport, hasEmptyCatch, impurities }
}

function readTree(root: string): SourceFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
    .sort()
    .map((path) => readSource(path, readFileSync(join(root, path), 'utf8')))
}

const packageOf = (specifier: string): string => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')

function packageViolation({ packages }: Wall, specifier: string): string | null {
  if (packages === 'any') return null
  if (isBuiltin(specifier)) return `imports the built-in module ${specifier}; the outside is reached through ports`
  return packages.includes(packageOf(specifier)) ? null : `imports the package ${packageOf(specifier)}`
}

function doorViolation(from: string, target: string): string | null {
  const [room, word] = target.split('/')
  if (room !== 'domain' || from.startsWith(`domain/${word}/`)) return null
  return target === `domain/${word}/index.ts` ? null : `imports ${target} past the door domain/${word}/index.ts`
}

function featureViolation(from: string, target: string): string | null {
  const featureOf = (path: string) => /^web\/features\/([^/]+)\//.exec(path)?.[1]
  const [mine, theirs] = [featureOf(from), featureOf(target)]
  if (mine === undefined || theirs === undefined || mine === theirs) return null
  return `imports ${target}: a feature never imports another`
}

function wallViolation(from: string, target: string): string | null {
  const wall = WALLS[roomOf(from)]
  if (wall === undefined || wall.mayImport === 'everything' || roomOf(from) === roomOf(target)) return null
  const isOpen = wall.mayImport.some((open) => target === open || target.startsWith(`${open}/`))
  return isOpen
    ? null
    : `imports ${target} through a wall; ${roomOf(from)} may import ${wall.mayImport.join(', ') || 'nothing'}`
}

function importViolations({ path }: SourceFile, specifier: string): (string | null)[] {
  const wall = WALLS[roomOf(path)]
  if (!specifier.startsWith('.')) return wall === undefined ? [] : [packageViolation(wall, specifier)]
  const target = posix.join(posix.dirname(path), specifier)
  if (target.startsWith('..')) return [`imports ${specifier} from outside src`]
  return [
    isTestFile(target) ? `imports ${target}, which exists for tests` : null,
    wallViolation(path, target),
    doorViolation(path, target),
    featureViolation(path, target),
  ]
}

const mayHaveIndex = (path: string): boolean =>
  /^domain\/[^/]+\/index\.ts$/.test(path) || CATALOGUES.some((room) => path === `${room}/index.ts`)

function violationsOf(file: SourceFile): string[] {
  const wall = WALLS[roomOf(file.path)]
  const found: (string | null)[] = [
    file.lines > MAX_LINES ? `has ${file.lines} lines; ${MAX_LINES} are the limit` : null,
    file.hasDefaultExport ? 'has a default export' : null,
    file.hasEmptyCatch ? 'catches an error and does nothing' : null,
  ]
  if (!isTestFile(file.path)) {
    found.push(
      wall === undefined ? 'stands outside every room' : null,
      /\/index\.tsx?$/.test(file.path) && !mayHaveIndex(file.path)
        ? 'is a barrel; only domain rooms and catalogues have one'
        : null,
      ...(wall?.isPure ? file.impurities.map((words) => `calls ${words}; pure code gets it as an argument`) : []),
      ...file.imports.flatMap((specifier) => importViolations(file, specifier)),
    )
  }
  return found.filter((words) => words !== null).map((words) => `${file.path} ${words}`)
}

const SRC = dirname(fileURLToPath(import.meta.url))

describe('the walls of the house', () => {
  const tree = readTree(SRC)

  test('the whole of src is read', () => {
    expect(tree.length).toBeGreaterThan(50)
    expect(tree.map(({ path }) => path)).toContain(relative(SRC, fileURLToPath(import.meta.url)))
  })

  test('every file keeps to its room', () => {
    expect(tree.flatMap(violationsOf)).toEqual([])
  })
})

describe('the gate can fail', () => {
  const root = mkdtempSync(join(tmpdir(), 'zhengji-walls-'))
  afterAll(() => rmSync(root, { recursive: true }))

  /** Writes one file in a tree of its own and says what the gate holds against it. */
  function verdict(path: string, text: string): string[] {
    const file = join(root, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    const found = readTree(root).flatMap(violationsOf)
    rmSync(file)
    return found
  }

  test('a sound file is left alone', () => {
    expect(
      verdict('usecases/a.ts', "import { z } from 'zod'\nimport type { B } from '../domain/b/index.ts'\n"),
    ).toEqual([])
  })

  test.each([
    { what: 'an upward import', path: 'domain/a/a.ts', text: "import type { P } from '../../usecases/ports.ts'" },
    {
      what: 'an import over several lines',
      path: 'contract/a.ts',
      text: "import {\n  type P,\n} from\n  '../usecases/ports.ts'",
    },
    {
      what: 'an import inside a type',
      path: 'ledgers/a.ts',
      text: "export type A = import('../usecases/ports.ts').Ports",
    },
    { what: 'an import while running', path: 'server/a.ts', text: 'export const a = () => import(`../adapters/a.ts`)' },
    { what: 'a re-export', path: 'checks/s/a.ts', text: "export * from '../../documents/a.ts'" },
    { what: 'adapters reaching a use case', path: 'adapters/a.ts', text: "import { a } from '../usecases/a.ts'" },
    { what: 'passing a domain door', path: 'domain/a/a.ts', text: "import { b } from '../b/b.ts'" },
    { what: 'a package in the rules', path: 'rule-packs/a.ts', text: "import { sum } from '@scope/math/sum'" },
    {
      what: 'a built-in module in a use case',
      path: 'usecases/a.ts',
      text: "import { readFile } from 'node:fs/promises'",
    },
    { what: 'a feature in another feature', path: 'web/features/a/a.tsx', text: "import { B } from '../b/b.tsx'" },
    { what: 'a builder in the product', path: 'main/a.ts', text: "import { b } from './b.builder.ts'" },
    { what: 'a default export', path: 'cli/a.ts', text: 'export default function run() {}' },
    { what: 'a default export by name', path: 'cli/a.ts', text: 'const a = 1\nexport { a as default }' },
    { what: 'an empty catch', path: 'adapters/a.ts', text: 'try {\n  run()\n} catch {\n  // nothing\n}' },
    { what: 'a clock in the rules', path: 'domain/a/a.ts', text: 'export const a = () => new Date()' },
    { what: 'chance in the rules', path: 'figures/a.ts', text: 'export const a = () => Math.random()' },
    { what: 'a file too long', path: 'web/ui/a.ts', text: '\n'.repeat(401) },
    { what: 'a barrel', path: 'documents/index.ts', text: "export * from './a.ts'" },
    { what: 'a file without a room', path: 'utils/a.ts', text: 'export const a = 1' },
    { what: 'a path out of src', path: 'main/a.ts', text: "import { build } from '../../scripts/build.mjs'" },
  ])('$what is found', ({ path, text }) => {
    expect(verdict(path, text)).toEqual([expect.stringContaining(path)])
  })
})
