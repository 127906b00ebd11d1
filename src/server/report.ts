import type { FastifyInstance } from 'fastify'
import type { Ports } from '../usecases/ports.ts'

export function answerReport(_api: FastifyInstance, _ports: Ports): void {}
