import { enterDemo } from '@/lib/doors/demo/entering'

export const POST = (request: Request): Promise<Response> => enterDemo(request)
