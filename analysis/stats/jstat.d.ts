declare module 'jstat' {
  /** The part of jStat that is used; the package ships no types. */
  const jStat: {
    studentt: { inv: (probability: number, degreesOfFreedom: number) => number }
    normal: { inv: (probability: number, mean: number, standardDeviation: number) => number }
  }
  export default { jStat }
}
