import { takePosted } from '@/lib/doors/inbound/posted'

export const POST = (request: Request): Promise<Response> => takePosted(request)
