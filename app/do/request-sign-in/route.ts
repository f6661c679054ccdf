import { askForSignIn } from '@/lib/doors/sign-in/ask'

export const POST = (request: Request): Promise<Response> => askForSignIn(request)
