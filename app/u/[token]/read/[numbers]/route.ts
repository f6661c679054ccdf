import { toMailPage } from '@/lib/doors/unsubscribe/one-click'

interface Place {
  params: Promise<{ token: string; numbers: string }>
}

export async function GET(_: Request, { params }: Place): Promise<Response> {
  const { token, numbers } = await params
  return toMailPage(token, `/read/${encodeURIComponent(numbers)}`)
}
