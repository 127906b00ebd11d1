/**
 * Writes the bulk ledgers of the case from fixed seeds, so that their sums and counts are exactly the published ones.
 * The other ledgers in `ledgers/` are written by hand.
 *
 *     node data/kaiyuan-2020/make.mjs           writes
 *     node data/kaiyuan-2020/make.mjs --check   fails when a written file differs
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { actualValueTable } from './make/actual-values.mjs'
import { incomeTable, paymentTable } from './make/money.mjs'
import { bindingTable, faultTable, incidentTable, lineTable, protectedTable } from './make/network.mjs'
import { assetTable, dutyTable, inspectionTable, measureTable, spendingTable, surveyTable, talkTable, trainingTable, visitTable } from './make/office.mjs'
import { columnTable, conferenceTable, digitalTable, ledTable, networkTable, portalTable, rectificationTable } from './make/operations.mjs'
import {
  availabilityTable,
  cooperationTable,
  deadlineTable,
  petitionTable,
  progressTable,
  resourceTable,
  sharingTable,
  siteTable,
  updateTable,
} from './make/services.mjs'

const TABLES = {
  actual_value: actualValueTable,
  digital_project: digitalTable,
  income: incomeTable,
  led_broadcast: ledTable,
  network_unit: networkTable,
  payment: paymentTable,
  portal_error: portalTable,
  rectification: rectificationTable,
  video_conference: conferenceTable,
  asset: assetTable,
  cooperation: cooperationTable,
  data_resource: resourceTable,
  epidemic_duty: dutyTable,
  field_visit: visitTable,
  inspection: inspectionTable,
  ip_binding: bindingTable,
  network_fault: faultTable,
  network_line: lineTable,
  official_spending: spendingTable,
  petition_session: petitionTable,
  petition_site: siteTable,
  portal_column: columnTable,
  portal_update: updateTable,
  project_progress: progressTable,
  protected_system: protectedTable,
  rectification_measure: measureTable,
  security_incident: incidentTable,
  sharing_deadline: deadlineTable,
  sharing_request: sharingTable,
  survey: surveyTable,
  system_availability: availabilityTable,
  talk: talkTable,
  training: trainingTable,
}

const folder = join(dirname(fileURLToPath(import.meta.url)), 'ledgers')
const isCheck = process.argv.includes('--check')
const differing = Object.entries(TABLES).filter(([ledger, table]) => {
  const path = join(folder, `${ledger}.csv`)
  const text = table()
  if (isCheck) return readFileSync(path, 'utf8') !== text
  writeFileSync(path, text)
  return false
})
for (const [ledger] of differing) console.error(`${ledger}.csv differs from what make.mjs writes`)
process.exitCode = differing.length === 0 ? 0 : 1
