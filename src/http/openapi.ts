// The OpenAPI document of a list of routes, made from their zod schemas. Says what can be called, never a secret.
import { z } from 'zod'
import { type Route, route } from './route.ts'

export interface ApiInfo {
  title: string
  version: string
  description?: string
}
type Json = Record<string, unknown>

/** What a client sees: a preprocessed schema is described by what it prepares for. */
const described = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodPipe && schema.def.in instanceof z.ZodTransform ? (schema.def.out as z.ZodType) : schema

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(described(schema), { io, unrepresentable: 'any' }) as Json
  return rest
}

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description ? { description } : {}),
    schema: rest,
  }))
}

const namesIn = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(match => match[1] as string)

function pathParameters(definition: Route): Json[] {
  const known = parameters(definition.params, 'path')
  const missing = namesIn(definition.path).filter(name => !known.some(parameter => parameter.name === name))
  return [...known, ...missing.map(name => ({ name, in: 'path', required: true, schema: { type: 'string' } }))]
}

function operation(definition: Route): Json {
  const { reply, body, raw, headers = {}, security } = definition
  const answer = reply?.schema
    ? { 'application/json': { schema: jsonSchema(reply.schema, 'output') } }
    : reply?.contentType
      ? { [reply.contentType]: {} }
      : undefined
  return {
    summary: definition.summary,
    parameters: [
      ...pathParameters(definition),
      ...parameters(definition.query, 'query'),
      ...Object.entries(headers).map(([name, description]) => ({
        name,
        in: 'header',
        description,
        schema: { type: 'string' },
      })),
    ],
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body, 'input') } } } }
      : {}),
    ...(raw ? { requestBody: { required: true, content: { '*/*': {} } } } : {}),
    ...(security ? { security: security.map(name => ({ [name]: [] })) } : {}),
    responses: {
      [reply?.status ?? 200]: { description: 'done', ...(answer ? { content: answer } : {}) },
      default: {
        description: 'refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

const components = {
  securitySchemes: {
    bearer: { type: 'http', scheme: 'bearer' },
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: 'huiyin_desk',
      description: 'a staff session, begun with a sign-in link',
    },
  },
  schemas: {
    Problem: {
      type: 'object',
      required: ['type', 'title', 'status', 'code', 'detail'],
      properties: {
        type: { type: 'string' },
        title: { type: 'string' },
        status: { type: 'integer' },
        code: { type: 'string', description: 'stable, e.g. stale-version' },
        detail: { type: 'string' },
        issues: {
          type: 'array',
          items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
        },
      },
    },
  },
}

export function openapiOf(routes: readonly Route[], info: ApiInfo): Json {
  const paths: Record<string, Json> = {}
  for (const definition of routes) {
    if (definition.hidden) continue
    const path = definition.path.replace(/:(\w+)/g, '{$1}')
    paths[path] ??= {}
    paths[path][definition.method === 'del' ? 'delete' : definition.method] = operation(definition)
  }
  return { openapi: '3.1.0', info, paths, components }
}

/** `GET /api/openapi.json`; `routes` is asked on the first call, so it may name this route too. */
export function openapiRoute(routes: () => readonly Route[], info: ApiInfo): Route {
  let document: Json | undefined
  return route({
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This description.',
    reply: { status: 200, contentType: 'application/json' },
    handle: () => {
      document ??= openapiOf(routes(), info)
      return { status: 200, json: document }
    },
  })
}
