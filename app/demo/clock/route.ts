import { moveClock } from '@/lib/doors/demo/clock'

export const POST = (request: Request): Promise<Response> => moveClock(request)
