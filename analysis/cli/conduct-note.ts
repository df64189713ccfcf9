import { practiceCatalogue } from '../../sim/index.ts'
import type { Arm } from '../../sim/index.ts'
import { valueAt } from '../store/faults/schema-faults.ts'
import type { Text } from '../charts/speech.ts'

/** Whether the shop of an arm is set to wrong its buyers (M2 to M5). */
export function hasMisconduct({ scenario }: Pick<Arm, 'scenario'>): boolean {
  return Object.values(practiceCatalogue).some(
    ({ extent }) => Number(valueAt(scenario, extent.split('.'))) > 0,
  )
}

/** What the margin of such a shop does not say. */
export const conductNote: Text = {
  zh: '这家店按设定会做对买家不当的事：净利里有本该给买家的钱（指标 conduct.withheld）；丢掉的买家、处罚和官司没有全部算进去，不要当作建议',
  en: 'this shop is set to wrong its buyers: its margin holds money that is theirs (measure conduct.withheld); buyers lost, penalties and lawsuits are not all counted, so take it for no advice',
}
