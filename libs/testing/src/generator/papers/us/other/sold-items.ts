/** What invoices and receipts are for. */
export const ITEMS = [
  'Roof inspection',
  'Furnace tune-up',
  'Interior painting',
  'Appraisal fee',
  'Home inspection',
  'Gutter cleaning',
  'Window screens',
  'Copper pipe 1/2 in',
  'Labor',
  'Drywall sheet',
  'Service call',
  'Termite treatment',
];
