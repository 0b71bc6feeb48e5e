/** The documents that the rules rest on; notices and explain cards name them. */
export const DOCUMENTS = {
  founding: '国发〔2015〕52号',
  certificates: '残联发〔2017〕34号',
  improving: '民发〔2021〕70号',
  precision: '民发〔2022〕79号',
} as const;
