// The HTTP foundation: what is wrong with a request is said at the door, in one form, and nothing of the inside with it.
import { once } from 'node:events'
import { request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Problem } from '../../src/http/problem.ts'
import { route } from '../../src/http/route.ts'
import { createHttpServer } from '../../src/http/server.ts'

const logged: unknown[] = []
const routes = [
  route({
    method: 'post',
    path: '/things/:id',
    summary: 'test',
    params: z.object({ id: z.string().regex(/^\d+$/) }),
    query: z.object({ deep: z.enum(['yes', 'no']).optional() }),
    body: z.object({ name: z.string(), size: z.number().optional() }),
    maxBytes: 1_000,
    handle: call => ({ status: 201, json: { ...call.params, ...call.query, ...call.body, loopback: call.loopback } }),
  }),
  route({
    method: 'post',
    path: '/raw',
    summary: 'test',
    raw: true,
    maxBytes: 1_000,
    handle: call => ({ status: 200, json: { size: call.bytes.length } }),
  }),
  route({
    method: 'get',
    path: '/broken',
    summary: 'test',
    handle: () => Promise.reject(new Error('the password is hunter2')),
  }),
  route({
    method: 'get',
    path: '/refused',
    summary: 'test',
    handle: () => Promise.reject(new Problem(429, 'slow-down', 'Later.', { seconds: 3 }, { 'retry-after': '3' })),
  }),
  route({
    method: 'get',
    path: '/stream',
    summary: 'test',
    handle: () => ({
      status: 200,
      stream: async (_request, response) => {
        response.writeHead(200)
        for (let i = 0; i < 50; i++) {
          response.write('x'.repeat(100_000))
          await new Promise(done => setTimeout(done, 2))
        }
        response.end()
      },
    }),
  }),
  route({
    method: 'get',
    path: '/brokenStream',
    summary: 'test',
    handle: () => ({
      status: 200,
      stream: async (_request, response) => {
        response.writeHead(200)
        response.write('x')
        await new Promise(done => setTimeout(done, 5))
        throw new Error('broke')
      },
    }),
  }),
  route({ method: 'get', path: '/empty', summary: 'test', handle: () => ({ status: 204 }) }),
]
const server = createHttpServer(routes, { error: details => logged.push(details) })
let base = ''
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  base = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
})
afterAll(() => new Promise<void>(done => server.close(() => done())))

async function ask(
  method: string,
  path: string,
  body?: NonNullable<RequestInit['body']>,
  headers: Record<string, string> = {},
) {
  const response = await fetch(base + path, { method, headers, ...(body === undefined ? {} : { body }) })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined }
}

describe('a good request', () => {
  it('reaches its handler with everything checked', async () => {
    expect(await ask('POST', '/things/7?deep=yes', '{"name":"刹车","extra":1}')).toMatchObject({
      status: 201,
      body: { id: '7', deep: 'yes', name: '刹车', loopback: true },
    })
  })
  it('with a forwarding header is not from here', async () => {
    expect((await ask('POST', '/things/7', '{"name":"x"}', { 'x-forwarded-for': '127.0.0.1' })).body.loopback).toBe(
      false,
    )
  })
  it('without an answer to give gets an empty one', async () => {
    expect(await ask('GET', '/empty')).toMatchObject({ status: 204, body: undefined })
  })
})

describe('a bad request', () => {
  it.each([
    ['unknown address', 'GET', '/nowhere', undefined, 404, 'not-found'],
    ['wrong method', 'GET', '/things/7', undefined, 405, 'method-not-allowed'],
    ['broken JSON', 'POST', '/things/7', '{"name":', 400, 'bad-json'],
    ['no JSON', 'POST', '/things/7', '', 400, 'bad-json'],
    ['not UTF-8', 'POST', '/things/7', new Uint8Array([0x22, 0xff, 0x22]), 400, 'bad-json'],
    ['wrong shape', 'POST', '/things/7', '{"size":"big"}', 422, 'not-valid'],
    ['wrong parameter', 'POST', '/things/x', '{"name":"a"}', 422, 'not-valid'],
    ['wrong query', 'POST', '/things/7?deep=maybe', '{"name":"a"}', 422, 'not-valid'],
    ['too much', 'POST', '/things/7', `{"name":"${'x'.repeat(1_000)}"}`, 413, 'too-large'],
    ['too much, raw', 'POST', '/raw', 'x'.repeat(1_001), 413, 'too-large'],
    ['a badly written address', 'GET', '/%E0%A4%A', undefined, undefined, undefined],
  ])('%s', async (_, method, path, body, status, code) => {
    const answer = await ask(method, path, body)
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    if (status) expect(answer).toMatchObject({ status, body: { status, code, type: 'about:blank' } })
    else expect(answer.status).toBeLessThan(500)
  })

  it('names every wrong field', async () => {
    const { body } = await ask('POST', '/things/7', '{"size":"big"}')
    expect(body.issues.map((issue: { path: string }) => issue.path)).toEqual(['name', 'size'])
  })

  it('that grows without having announced its size is cut', async () => {
    const status = await new Promise(resolve => {
      const sent = request(`${base}/raw`, { method: 'POST' }, response => resolve(response.statusCode))
      sent.on('error', () => resolve('cut'))
      for (let i = 0; i < 50; i++) sent.write('x'.repeat(100))
      sent.end()
    })
    expect([413, 'cut']).toContain(status)
  })
})

describe('a request no browser would send', () => {
  const raw = (text: string) =>
    new Promise<string>(resolve => {
      const socket = connect(Number(new URL(base).port), '127.0.0.1', () => socket.end(text))
      let answer = ''
      socket.on('data', part => {
        answer += part
      })
      socket.on('close', () => resolve(answer))
      socket.on('error', () => resolve('cut'))
    })
  it.each([
    ['GET http://[ HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['GET /empty HTTP/1.1\r\nHost: [\r\n\r\n', 400],
    ['GET /empty HTTP/1.1\r\nHost: a b\r\n\r\n', 400],
    ['GET // HTTP/1.1\r\nHost: x\r\n\r\n', 404],
    ['GET * HTTP/1.1\r\nHost: x\r\n\r\n', 404],
    ['GET http://elsewhere/empty HTTP/1.1\r\nHost: x\r\n\r\n', 204],
    ['GET /empty HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n\r\n', 204],
    ['nonsense\r\n\r\n', 400],
  ])('%j is answered with %i and ends nothing', async (text, status) => {
    const answer = await raw(text)
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect((await ask('GET', '/empty')).status).toBe(204)
  })
})

describe('who leaves in the middle', () => {
  it.each([
    ['of the headers', 'POST /raw HTTP/1.1\r\nHost: x\r\nContent-Le'],
    ['of the body', 'POST /raw HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\nabc'],
    ['of a chunk', 'POST /raw HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1f4\r\nabc'],
    ['of waiting to be asked', 'POST /raw HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\nExpect: 100-continue\r\n\r\n'],
    ['of the answer', 'GET /stream HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['of a broken stream', 'GET /brokenStream HTTP/1.1\r\nHost: x\r\n\r\n'],
    [
      'of an upgrade nobody knows',
      'GET /empty HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    ],
  ])('%s ends nothing', async (_, text) => {
    const socket = connect(Number(new URL(base).port), '127.0.0.1')
    await once(socket, 'connect')
    socket.on('error', () => {})
    socket.write(text)
    await new Promise(done => setTimeout(done, 20))
    socket.resetAndDestroy()
    expect((await ask('GET', '/empty')).status).toBe(204)
  })

  it('a stream that breaks after its beginning is logged and closed', async () => {
    await expect(fetch(`${base}/brokenStream`).then(response => response.text())).rejects.toThrow()
    expect(logged).toContainEqual({ where: 'get /brokenStream', err: expect.any(Error) })
  })
})

it('what breaks inside is logged there and told here without a word of it', async () => {
  const { status, body } = await ask('GET', '/broken')
  expect(status).toBe(500)
  expect(JSON.stringify(body)).not.toContain('hunter2')
  expect(logged).toContainEqual({ where: 'get /broken', err: expect.any(Error) })
})

it('a refusal keeps its code, its extras and its headers', async () => {
  const { status, headers, body } = await ask('GET', '/refused')
  expect([status, headers.get('retry-after')]).toEqual([429, '3'])
  expect(body).toMatchObject({ code: 'slow-down', seconds: 3, title: 'Too many requests' })
})
