import { z } from 'zod'
import { registrationCountries } from '@/lib/people/rules'
import { shownText } from '@/lib/text/names'
import { inOneLanguage, noteFields, textsOf, titleFields } from '@/lib/text/typed/in-each'
import { defineUseCase } from '@/lib/usecase'
import { conferenceAddress } from './copying/address'
import { begin } from './copying/beginning'

/** Somebody who may convene begins a conference and coordinates it; its sessions are added to it afterwards. */
export const createConference = defineUseCase({
  input: z
    .object({
      key: z.uuid(),
      slug: conferenceAddress,
      name: shownText(80),
      country: z.enum(registrationCountries, { error: 'field.country' }),
      sandbox: z.literal('on').optional(),
      ...titleFields('title'),
      ...noteFields('welcome'),
    })
    .refine(...inOneLanguage('title')),
  load: async () => ({}),
  may: 'conference.create',

  async run(setting, input) {
    const { slug, name, country, sandbox } = input
    const [title, welcome] = [textsOf(input, 'title'), textsOf(input, 'welcome')]
    const conferenceId = await begin(setting, { slug, title, welcome, rules: {}, sandbox, name, country })
    return { conferenceId, slug }
  },
})
