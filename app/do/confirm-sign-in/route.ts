import { confirmSignIn } from '@/lib/doors/sign-in/confirm'

export const POST = (request: Request): Promise<Response> => confirmSignIn(request)
