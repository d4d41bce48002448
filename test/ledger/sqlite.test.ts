// The SQLite ledger keeps the contract.
import { ledgerContract } from '../contracts/ledger.ts'
import { sqliteStore } from './store.ts'

ledgerContract('SQLite', sqliteStore)
