import { permitted } from '../../support/permitting/permitted'

permitted('desk')
