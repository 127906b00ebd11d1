/** The parts of a ledger list's address that make its look, and are kept in a saved view. */
export const LEDGER_LOOK = ['where', 'from', 'to', 'sort', 'group', 'columns', 'density'] as const

/** As {@link LEDGER_LOOK}, of the audit trail. */
export const TRAIL_LOOK = ['actor', 'action', 'words', 'from', 'to', 'density'] as const
