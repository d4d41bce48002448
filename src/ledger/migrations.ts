// The ledger's schema, step by step. A step that has been released is never changed: add another.
import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Engine } from './engine.ts'

/** SQL that both engines take; what they say differently comes from `ddl`. */
function ledgerTables({ serial, serialForGood, bytes, after }: Engine['ddl']): string[] {
  return [
    `create table meta (name text primary key, value ${bytes} not null)`,
    `create table keys (id text primary key, wrapped ${bytes} not null)`,

    `create table conversations (
       pk ${serial}, channel text not null, conversation_id text not null, user_id text not null,
       version bigint not null, last_seq bigint not null, created_at bigint not null, idle_at bigint,
       key text, state ${bytes}, reference ${bytes},
       unique (channel, conversation_id))`,
    'create index conversations_idle on conversations (idle_at) where idle_at is not null',

    `create table messages (
       position ${serial}, conversation bigint not null references conversations (pk), seq bigint not null,
       at bigint not null, case_id text, key text not null, body ${bytes} not null,
       unique (conversation, seq))`,
    'create index messages_case on messages (case_id) where case_id is not null',

    `create table inbounds (
       conversation bigint not null, inbound_id text not null, message_id text,
       from_seq bigint not null, to_seq bigint not null,
       primary key (conversation, inbound_id))`,

    `create table cases (
       pk ${serial}, id text not null unique, version bigint not null,
       status text not null, severity text not null, category text not null,
       owner_role text not null, owner_id text, owner_name text, store_id text, source text not null,
       overdue integer not null, next_due_at bigint, next_due_clock text, due_sort bigint not null, danger integer not null,
       handed_off_at bigint, registered_at bigint not null, updated_at bigint not null,
       erased integer not null, fire_at bigint, head ${bytes} not null,
       key text, personal ${bytes}, search ${bytes}, channel text, conversation_id text, user_id text)`,
    // the two orders of the queue; filtered columns ride along, so a rare one is found without reading the table
    'create index cases_updated on cases (updated_at, pk, status, severity, owner_role, owner_id, overdue)',
    'create index cases_due on cases (due_sort, pk, status, severity, owner_role, owner_id, overdue)',
    'create index cases_fire on cases (fire_at) where fire_at is not null',
    'create index cases_conversation on cases (channel, conversation_id)',
    'create index cases_user on cases (channel, user_id)',

    `create table events (
       position ${serial}, case_id text not null references cases (id), seq bigint not null, at bigint not null,
       actor text not null, type text not null, body ${bytes} not null,
       prev_hash ${bytes} not null, hash ${bytes} not null,
       unique (case_id, seq))`,

    `create table outbox (
       id ${serialForGood}, conversation bigint not null, seq bigint not null, due_at bigint not null,
       attempts bigint not null, dead_at bigint, error ${bytes})`,
    'create index outbox_waiting on outbox (conversation, id, due_at) where dead_at is null',
    'create index outbox_message on outbox (conversation, seq)',

    `create table files (
       id text primary key, channel text not null, conversation_id text not null, case_id text,
       key text not null, sealed ${bytes} not null)`,
    'create index files_case on files (case_id)',
    'create index files_conversation on files (channel, conversation_id)',

    `create table secrets (
       kind text not null, hash text not null, subject text not null, expires_at bigint not null,
       primary key (kind, hash))`,
    'create index secrets_expiry on secrets (expires_at)',
    `create table own_secrets (name text primary key, wrapped ${bytes} not null)`,
    'create table case_numbers (day text primary key, last bigint not null)',
    `create table idempotency (
       scope text not null, key text not null, result text not null, at bigint not null,
       primary key (scope, key))`,
    ...after,
  ]
}

const tries = [
  'create table tries (key text primary key, count bigint not null, expires_at bigint not null)',
  'create index tries_expiry on tries (expires_at)',
]

const tasks = (bytes: string) => [
  'alter table cases add column tasks_open integer not null default 0',
  'alter table cases add column task_due_at bigint',
  `create table tasks (
     case_pk bigint not null, id text not null, kind text not null, owner_role text not null, owner_id text, owner_name text,
     due_at bigint not null, overdue integer not null, words ${bytes},
     primary key (case_pk, id))`,
  'create index tasks_due on tasks (due_at, case_pk, id)',
  'create index tasks_owner on tasks (owner_id, due_at, case_pk, id)',
]

const marks = [
  'create table marks (case_pk bigint not null, code text not null, primary key (case_pk, code))',
  'create index marks_code on marks (code, case_pk)',
]

/** Who has how much, and who has nobody: asked at every commit that gives a case to somebody. */
const owners = [
  'alter table cases add column deputy_id text',
  // the two orders of the queue again, with the deputy riding along
  'drop index cases_updated',
  'drop index cases_due',
  `create index cases_updated on cases
   (updated_at, pk, status, severity, owner_role, owner_id, overdue, deputy_id)`,
  'create index cases_due on cases (due_sort, pk, status, severity, owner_role, owner_id, overdue, deputy_id)',
  `create index cases_open_owner on cases (owner_id, status, erased)
   where owner_id is not null and status not in ('closed', 'merged') and erased = 0`,
  `create index cases_unowned on cases (pk)
   where owner_id is null and status not in ('closed', 'merged') and erased = 0`,
]

/** One of a kind for each person and case; ids are never used again, so that an old "noted" meets no later notice. */
const notices = (serialForGood: string) => [
  `create table notices (
     id ${serialForGood}, staff_id text not null, case_pk bigint not null, about text not null, at bigint not null,
     clocks text not null, tasks bigint not null,
     unique (staff_id, case_pk, about))`,
  'create index notices_case on notices (case_pk)',
  'create index notices_at on notices (at)',
]

/** From whom a case is kept in lists. */
const involved = ['alter table cases add column involved text']

/** Rows from before a case's tasks, marks and those it is about were kept: found without reading the table, and none once all are renewed. */
const outdated = ['create index cases_outdated on cases (pk) where involved is null and erased = 0']

/** Roles an approval waits for, each between spaces. Of rows written before, it stands in what is sealed until they are written again. */
const approvals = [
  'alter table cases add column approval_by text',
  'create index cases_approval on cases (due_sort, pk) where approval_by is not null',
]

/** Pushes acknowledged before they are handled, whom a channel knows by its own ids, and what waits for its customer. */
const pushedChannels = (serial: string, bytes: string) => [
  `create table pushes (
     id ${serial}, channel text not null, conversation_id text not null, code text not null unique, body ${bytes},
     at bigint not null, handled_at bigint)`,
  'create index pushes_waiting on pushes (channel, id) where handled_at is null',
  'create index pushes_handled on pushes (handled_at) where handled_at is not null',
  `create table acquaintances (
     channel text not null, conversation_id text not null, code text unique, key text not null, sealed ${bytes} not null,
     met_at bigint not null, primary key (channel, conversation_id))`,
  'alter table outbox add column held_at bigint',
]

/** What is said in danger goes before all else that waits: 1. */
const urgent = ['alter table outbox add column urgent bigint not null default 0']

/** The two orders of the queue once more, without closed cases: of a status few are in, a page is found without passing by all of those. */
const notClosed = [
  `create index cases_updated_not_closed on cases
   (updated_at, pk, status, severity, owner_role, owner_id, overdue, deputy_id) where status <> 'closed'`,
  `create index cases_due_not_closed on cases
   (due_sort, pk, status, severity, owner_role, owner_id, overdue, deputy_id) where status <> 'closed'`,
]

/** Whose a case is: of somebody who has few, or a role nobody has, a page is found without going through the whole queue. */
const whose = [
  'create index cases_role on cases (owner_role)',
  'create index cases_owner on cases (owner_id) where owner_id is not null',
  'create index cases_deputy on cases (deputy_id) where deputy_id is not null',
]

function steps({ ddl }: Engine): Record<string, Migration> {
  return {
    '0001-ledger': {
      async up(db) {
        for (const text of ledgerTables(ddl)) await sql.raw(text).execute(db)
      },
    },
    '0002-tries': {
      async up(db) {
        for (const text of tries) await sql.raw(text).execute(db)
      },
    },
    '0003-tasks': {
      async up(db) {
        for (const text of tasks(ddl.bytes)) await sql.raw(text).execute(db)
      },
    },
    '0004-marks': {
      async up(db) {
        for (const text of marks) await sql.raw(text).execute(db)
      },
    },
    '0005-owners': {
      async up(db) {
        for (const text of owners) await sql.raw(text).execute(db)
      },
    },
    '0006-notices': {
      async up(db) {
        for (const text of notices(ddl.serialForGood)) await sql.raw(text).execute(db)
      },
    },
    '0007-involved': {
      async up(db) {
        for (const text of involved) await sql.raw(text).execute(db)
      },
    },
    '0008-outdated': {
      async up(db) {
        for (const text of outdated) await sql.raw(text).execute(db)
      },
    },
    '0009-approvals': {
      async up(db) {
        for (const text of approvals) await sql.raw(text).execute(db)
      },
    },
    '0010-pushed-channels': {
      async up(db) {
        for (const text of pushedChannels(ddl.serialForGood, ddl.bytes)) await sql.raw(text).execute(db)
      },
    },
    '0011-urgent': {
      async up(db) {
        for (const text of urgent) await sql.raw(text).execute(db)
      },
    },
    '0012-not-closed': {
      async up(db) {
        for (const text of notClosed) await sql.raw(text).execute(db)
      },
    },
    '0013-whose': {
      async up(db) {
        for (const text of whose) await sql.raw(text).execute(db)
      },
    },
  }
}

/** Whether anything was ever stored. Throws when a newer version of the program did so. Changes nothing. */
export async function inspectSchema(engine: Engine): Promise<{ fresh: boolean }> {
  const tables = await engine.db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(it => it.name === 'kysely_migration')) return { fresh: true }
  const done = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(engine.db)
  const known = steps(engine)
  const unknown = done.rows.find(it => !(it.name in known))
  if (unknown !== undefined) {
    throw new Error(`DATA_DIR was written by a newer version of this program (${unknown.name}): start that version`)
  }
  return { fresh: done.rows.length === 0 }
}

/** Brings the schema up to date; throws when a step fails, with nothing of that step done. */
export async function migrate(engine: Engine): Promise<void> {
  const migrator = new Migrator({ db: engine.db, provider: { getMigrations: async () => steps(engine) } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}
