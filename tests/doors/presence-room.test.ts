import { expect, test } from 'vitest'
import { Room } from '@/lib/doors/presence/room'

function roomOf(many: number): Room {
  const room = new Room('thread:x')
  for (let n = 0; n < many; n += 1) comes(room, `reader ${n}`)
  room.report(0, true)
  return room
}

const comes = (room: Room, who: string) =>
  room.readers.set(who, { who, name: null, conferenceId: '', registered: false, writingUntil: 0 })

test('whoever comes to a few is counted at once', () => {
  const room = roomOf(20)
  comes(room, 'one more')
  expect(room.lately(1).readers).toBe(21)
})

test('whoever comes to thousands is told what was counted last, and is in the next count', () => {
  const room = roomOf(3000)
  comes(room, 'one more')
  expect(room.lately(1).readers).toBe(3000)
  expect(room.report(2, false)?.[1].readers).toBe(3001)
  expect(room.lately(2).readers).toBe(3001)
})
