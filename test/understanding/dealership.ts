// The dealership the test messages are written to: a fixed moment, two stores, a few people.
import type { ReadContext } from '../../src/app/ports.ts'

export const dealership: ReadContext = {
  at: Date.parse('2026-11-22T02:00:00Z'),
  timeZone: 'Asia/Shanghai',
  stores: [
    { id: 'pudong', names: ['上海浦东店', '浦东店', '浦东'] },
    { id: 'xishan', names: ['昆明西山店', '西山店', '昆明店'] },
  ],
  staff: [
    { id: 'zhangwei', name: '张伟' },
    { id: 'liming', name: '李明' },
  ],
}
