import type { Claim } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import type { Tie } from '../tie/tie.ts'

/** What is counted first and what of it comes after: no more can come back than was given out. */
const CHAINS: readonly (readonly RegExp[])[] = [
  // 注销收回36张，年末有效证7,624张: what was taken back, and what there is by then, are of another kind.
  [
    /(?:发放|发出|下发|投放)[^，。；]{0,8}$/,
    /(?<!注销|吊销|撤销|到期)(?:收回|回收|收到)[^，。；]{0,8}$/,
    /(?<!无|[年月季期][末底]|现有|现存|目前|累计|共有|仍)有效[^，。；]{0,6}$/,
    /^[，；][^，。；]{0,6}?(?:非常|表示|选择?|评价为)?“?(?<!不|较|比较|基本|不太)满意[^，。；度率]{0,4}$/,
  ],
  [/受灾[^，。；]{0,8}$/, /成灾[^，。；]{0,6}$/, /绝收[^，。；]{0,6}$/],
  [
    /(?:拨打|拨出|呼叫)[^，。；]{0,8}$/,
    /接通[^，。；]{0,6}$/,
    /(?:完成|有效|成功)(?:访问|回访|问卷|访谈|调查)[^，。；]{0,4}$/,
  ],
  [/(?:计划|拟)招聘[^，。；]{0,8}$/, /实际(?:录用|聘用|招聘|到岗)[^，。；]{0,6}$/],
  [
    /(?:注册|登记|核定|持有|拥有)[^，。；]{0,8}$/,
    /(?:真正|实际|仍|正常)(?:在)?(?:用|使用|运营|经营|营业|开展)[^，。；]{0,4}$|活跃[^，。；\d]{0,4}$/,
  ],
  [/应到[^，。；]{0,8}$/, /实到[^，。；]{0,8}$/],
  [
    /(?<!计划|预计|拟)(?:申报|申请|报名)[^，。；]{0,8}$/,
    /(?:获批|获资助|获评|入选|获得资助|(?<!未获?)批准|核准|录取|录用|取得证书|结业)[^，。；]{0,6}$/,
  ],
  [
    /参加[^，。；]{0,6}(?:考试|考核|测试|体测|测评|笔试|面试|培训)[^，。；]{0,2}$/,
    /^，[^，。；]{0,4}?(?<!补考)(?:及格|合格|通过|达标|结业|取得证书)(?:的|有|的有)?$/,
  ],
  [/(?:受检|送检|抽检|检测)[^，。；]{0,6}$/, /^，[^，。；]{0,4}?(?:合格|达标)(?:的|有|的有)?$/],
  [
    /^(?![^，。；]*(?:计划|目标|任务|指标|预算|应|拟|[今去上本]年|新增))[^，。；]{2,16}$/,
    /^，(?:其中)?已经?(?:分配|出租|入住|发包|流转|安装|改造|更换|检测|签约|拆除|启用|接入|维修|售出|领取|脱贫|搬迁)[^，。；]{0,4}$/,
  ],
]

/** 四厂每日各检测一次: so often for each, and not in all. */
const OF_EACH = /[每各]/

const isPlain = ({ unit, vagueness, bound, role }: Claim): boolean =>
  (unit.dimension === 'count' || unit.dimension === 'measure') &&
  vagueness === 'none' &&
  bound === 'none' &&
  role !== 'growth'

/** 应发证2,340本，已发证2,180本: no more than should be. */
const DUE = /应(发证|检|验|换|领|建|签|种|免|访|训|考|修|改)[^，。；]{0,6}$/
const DONE = /已(发证|检|验|换|领|建|签|种|免|访|训|考|修|改)[^，。；]{0,6}$/

/** Every word of every chain. */
const ANY = new RegExp([...CHAINS.flat(), DUE, DONE].map(({ source }) => source).join('|'))

/** Every word of one that is counted among another. */
const LATER = new RegExp([...CHAINS.flatMap(([, ...later]) => later), DONE].map(({ source }) => source).join('|'))

const isOfChain = (told: readonly Told[]): boolean =>
  told.some(({ lead }) => LATER.test(lead)) && told.filter(({ lead }) => ANY.test(lead)).length > 1

interface Told {
  readonly claim: Claim
  readonly lead: string
}

/** The amounts of a sentence that the words of a chain name, in their order. */
const linksOf = (told: readonly Told[], chain: readonly RegExp[]): Claim[] =>
  flatMapped(chain, (words) => told.find(({ lead }) => words.test(lead))?.claim ?? [])

/** What is due and how much of it was done, by one word. */
function dueIn(told: readonly Told[]): Claim[] {
  const [first, second] = told as readonly [Told, Told] // two and more
  const [due, done] = [DUE.exec(first.lead)?.[1], DONE.exec(second.lead)?.[1]]
  return due !== undefined && due === done ? [first.claim, second.claim] : []
}

function tiesOf(told: readonly Told[], links: readonly Claim[]): Tie[] {
  return flatMapped(links, (part, at) => {
    const whole = links[at - 1]
    const isLater = whole !== undefined && whole.start < part.start && whole.unit.key === part.unit.key
    // 电子秤抽检860台，合格率94.4%；血压计2,030台，合格1,985台: the amount between has a part of its own.
    const isNext = !told.some(
      ({ claim: { unit, start } }) => unit.key === part.unit.key && start > Number(whole?.start) && start < part.start,
    )
    return isLater && isNext ? [makeTie('within', { form: 'within', part, whole }, 'certain')] : []
  })
}

/** 发放、收回、有效; 受灾、成灾、绝收: each is counted among the one before. */
export function nestedCounts(claims: readonly Claim[]): Tie[] {
  const sentences = new Map<number, Told[]>()
  for (const claim of claims.filter(isPlain)) {
    const told = { claim, lead: claim.lead }
    if (OF_EACH.test(told.lead)) continue
    sentences.set(claim.sentence, [...(sentences.get(claim.sentence) ?? []), told])
  }
  return flatMapped(
    [...sentences.values()].filter((told) => told.length > 1 && isOfChain(told)),
    (told) => flatMapped([...CHAINS.map((chain) => linksOf(told, chain)), dueIn(told)], (links) => tiesOf(told, links)),
  )
}
