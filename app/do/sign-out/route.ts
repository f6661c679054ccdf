import { signOut } from '@/lib/doors/sign-in/leave'

export const POST = (request: Request): Promise<Response> => signOut(request)
