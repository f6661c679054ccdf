import { writeDemoMail } from '@/lib/doors/demo/writing'

export const POST = (request: Request): Promise<Response> => writeDemoMail(request)
