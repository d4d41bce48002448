// The OpenAPI document: every route, its schemas, no secrets; open to anybody.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { apiToken, type FakeDesk, startFakeDesk } from './fakeDesk.ts'

let desk: FakeDesk
beforeAll(async () => {
  desk = await startFakeDesk()
})
afterAll(() => desk.stop())

interface Operation {
  summary: string
  parameters: { name: string; in: string; required?: boolean; schema: Record<string, unknown> }[]
  requestBody?: { content: Record<string, { schema: Record<string, unknown> }> }
  responses: Record<string, unknown>
  security?: Record<string, string[]>[]
}
interface Document {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, Operation>>
  components: { securitySchemes: Record<string, unknown>; schemas: Record<string, unknown> }
}
const load = async () => {
  const response = await fetch(`${desk.base}/api/openapi.json`)
  expect(response.status).toBe(200)
  const text = await response.text()
  expect(text).not.toContain(apiToken)
  return JSON.parse(text) as Document
}

it('names every public route', async () => {
  const { openapi, paths } = await load()
  expect(openapi).toBe('3.1.0')
  const named = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(method => `${method} ${path}`),
  )
  const mounted = desk.routes
    .filter(one => !one.hidden)
    .map(one => `${one.method.replace('del', 'delete')} ${one.path.replace(/:(\w+)/g, '{$1}')}`)
  expect(named.sort()).toEqual(mounted.sort())
  expect(named).toContain('post /api/desk/cases/{id}/commands')
})

it('describes parameters, bodies and answers', async () => {
  const { paths, components } = await load()
  const list = paths['/api/desk/cases']?.get
  expect(list?.parameters.map(one => one.name)).toEqual([
    'status',
    'severity',
    'role',
    'owner',
    'overdue',
    'awaits',
    'q',
    'limit',
    'cursor',
    'order',
    'X-Staff-Id',
  ])
  expect(list?.parameters.some(one => one.required)).toBe(false)
  const command = paths['/api/desk/cases/{id}/commands']?.post
  expect(command?.parameters).toMatchObject([
    { name: 'id', in: 'path', required: true },
    { name: 'X-Staff-Id', in: 'header' },
    { name: 'If-Match', in: 'header' },
    { name: 'Idempotency-Key', in: 'header' },
  ])
  const kinds = command?.requestBody?.content['application/json']?.schema.oneOf as {
    properties: { type: { const: string } }
  }[]
  expect(kinds.map(kind => kind.properties.type.const)).toContain('correctFacts')
  for (const operations of Object.values(paths))
    for (const operation of Object.values(operations)) {
      expect(operation.summary).not.toBe('')
      expect(Object.keys(operation.responses)).toContain('default')
      for (const needed of operation.security ?? [])
        for (const name of Object.keys(needed)) expect(Object.keys(components.securitySchemes)).toContain(name)
    }
})

it('uses no reference that leads nowhere', async () => {
  const document = await load()
  for (const [, reference] of JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)) {
    const steps = (reference as string).replace('#/', '').split('/')
    const target = steps.reduce<unknown>(
      (node, step) => (node as Record<string, unknown> | undefined)?.[step],
      document,
    )
    expect(target, reference).toBeDefined()
  }
})

it('says where the words of a reading go', async () => {
  const { paths } = await load()
  expect(paths['/api/desk/understand']?.post?.summary).toMatch(/Azure/)
})
