import type { Rng } from '../rng/rng.js';
import { addDays, day } from './dates.js';
import { monthlyPayment } from './money.js';

const words = (text: string): readonly string[] => text.split(',');
const MEN = words(
  'Rajesh,Arun,Vikram,Suresh,Imran,Karthik,Manoj,Deepak,Harish,Prakash,Nitin,Gopal,Sanjay,Ravi,Anil,Mohan,Ashok,Yusuf,Naveen,Pradeep',
);
const WOMEN = words(
  'Lakshmi,Priya,Anita,Sunita,Fatima,Kavita,Meena,Divya,Rekha,Shalini,Pooja,Nandini,Geeta,Asha,Swati,Usha,Deepa,Neha,Radha,Sarita',
);
const SURNAMES = words(
  'Deshpande,Nambiar,Chatterjee,Iyengar,Kulkarni,Reddy,Bhatt,Chauhan,Menon,Pillai,Saxena,Tripathi,Goswami,Naidu,Qureshi,Thakur,Joshi,Bose,Shetty,Mahajan,Rathore,Sethi,Dixit,Hegde',
);
const ROADS = words(
  'Gandhi Nagar,Shivaji Road,Lake View Layout,M G Road,Station Road,Ambedkar Colony,Park Street Extn,Subhash Marg,Temple Street,Ring Road,Sector 14,Jawahar Nagar,Laxmi Vihar',
);
const SOCIETIES = words(
  'Shanti Apartments,Green Meadows,Sai Residency,Orchid Heights,Krishna Kunj,Sunrise Towers,Ashirwad CHS,Palm Grove',
);
/** city, state, PIN, state code, district, vehicle code */
export const IN_CITIES: readonly (readonly [string, string, string, string, string])[] = [
  ['Pune', 'Maharashtra', '411038', '27', 'MH'],
  ['Bengaluru', 'Karnataka', '560078', '29', 'KA'],
  ['Chennai', 'Tamil Nadu', '600042', '33', 'TN'],
  ['Hyderabad', 'Telangana', '500032', '36', 'TS'],
  ['Ahmedabad', 'Gujarat', '380015', '24', 'GJ'],
  ['Jaipur', 'Rajasthan', '302017', '08', 'RJ'],
  ['Lucknow', 'Uttar Pradesh', '226010', '09', 'UP'],
  ['Kolkata', 'West Bengal', '700029', '19', 'WB'],
  ['Kochi', 'Kerala', '682020', '32', 'KL'],
  ['New Delhi', 'Delhi', '110024', '07', 'DL'],
  ['Indore', 'Madhya Pradesh', '452010', '23', 'MP'],
];
const BANKS = words(
  'Bharat National Bank,Deccan Union Bank,Hindustan Cooperative Bank,Saraswat Commerce Bank,Coastal Bank of India,Vindhya Gramin Bank,Metro Private Bank Ltd,Karavali Bank,Northern Merchant Bank',
);
const FIRMS = words(
  'Vertex Infosolutions Pvt Ltd,Sahyadri Engineering Ltd,Blue Lotus Pharma Ltd,Trimurti Auto Components Ltd,Navrang Textiles Pvt Ltd,Indus Logistics India Pvt Ltd,Akash Consulting LLP,Godavari Foods Ltd,Kaveri Software Services Ltd,Orbit Retail Pvt Ltd',
);
const LENDERS = words(
  'Samruddhi Housing Finance Ltd,Griha Vikas Finance Ltd,Bharat National Bank,Metro Private Bank Ltd,Suvidha Home Finance Ltd,Capital Trust Finance Ltd',
);
export const IN_JOBS = words(
  'Senior Software Engineer,Accounts Manager,Assistant Professor,Production Supervisor,Sales Executive,Project Lead,Branch Manager,Quality Analyst,Staff Nurse,HR Executive',
);

export interface InAddress {
  readonly lines: readonly [string, string];
  readonly city: string;
  readonly state: string;
  readonly pin: string;
  readonly stateCode: string;
  readonly plate: string;
  readonly oneLine: string;
}
export interface Applicant {
  readonly name: string;
  readonly first: string;
  readonly last: string;
  readonly father: string;
  readonly sex: 'Male' | 'Female';
  readonly born: Date;
  readonly pan: string;
  readonly aadhaar: string;
  readonly mobile: string;
  readonly email: string;
  readonly home: InAddress;
  readonly employer: string;
  readonly office: InAddress;
  readonly job: string;
  readonly joined: Date;
  /** Rupees a month, gross. */
  readonly gross: number;
  readonly bank: string;
  readonly account: string;
  readonly ifsc: string;
}
export interface InCase {
  readonly applicants: readonly [Applicant, Applicant];
  readonly property: InAddress;
  readonly seller: string;
  readonly lender: string;
  readonly loanNo: string;
  readonly applied: Date;
  readonly sanctioned: Date;
  readonly price: number;
  readonly loan: number;
  readonly rate: number;
  readonly months: number;
  readonly emi: number;
}

export function inName(rng: Rng, female: boolean, last?: string): string {
  return `${rng.pick(female ? WOMEN : MEN)} ${last ?? rng.pick(SURNAMES)}`;
}
export const anyInName = (rng: Rng): string => inName(rng, rng.chance(0.5));
export const inBank = (rng: Rng): string => rng.pick(BANKS);

export function inAddress(rng: Rng): InAddress {
  const [city, state, pin, stateCode, plate] = rng.pick(IN_CITIES);
  const lines = [
    `${rng.pick(['Flat No.', 'H.No.', 'Door No.', 'Plot No.'])} ${rng.int(1, 480)}, ${rng.pick(SOCIETIES)}`,
    rng.pick(ROADS),
  ] as const;
  return { lines, city, state, pin, stateCode, plate, oneLine: `${lines.join(', ')}, ${city}, ${state} - ${pin}` };
}

function applicant(rng: Rng, at: Date, family?: Applicant): Applicant {
  const female = family ? family.sex === 'Male' : rng.chance(0.4);
  const last = family?.last ?? rng.pick(SURNAMES);
  const name = inName(rng, female, last);
  const first = name.split(' ')[0]!;
  const bank = rng.pick(BANKS);
  return {
    name,
    first,
    last,
    father: inName(rng, false, last),
    sex: female ? 'Female' : 'Male',
    born: day(at.getUTCFullYear() - rng.int(25, 55), rng.int(1, 12), rng.int(1, 28)),
    pan: `${rng.letters(3)}P${last[0]}${rng.digits(4)}${rng.letters(1)}`,
    aadhaar: rng.mask('#### #### ####'),
    mobile: rng.mask('9#########'),
    email: `${first}.${last}${rng.int(1, 99)}@example.in`.toLowerCase(),
    home: family?.home ?? inAddress(rng),
    employer: rng.pick(FIRMS),
    office: inAddress(rng),
    job: rng.pick(IN_JOBS),
    joined: addDays(at, -rng.int(400, 4200)),
    gross: rng.int(28, 190) * 1000,
    bank,
    account: rng.digits(rng.int(11, 15)),
    ifsc: `${bank
      .replace(/[^A-Z]/g, '')
      .padEnd(4, 'B')
      .slice(0, 4)}0${rng.digits(6)}`,
  };
}

export function makeInCase(rng: Rng): InCase {
  const sanctioned = day(rng.int(2020, 2025), rng.int(1, 12), rng.int(1, 28));
  const one = applicant(rng.fork('a1'), sanctioned);
  const price = rng.int(28, 180) * 100_000;
  const loan = Math.round((price * rng.real(0.6, 0.85)) / 10_000) * 10_000;
  const rate = rng.int(138, 190) / 20;
  const months = rng.pick([120, 180, 240, 300]);
  return {
    applicants: [one, applicant(rng.fork('a2'), sanctioned, one)],
    property: inAddress(rng),
    seller: anyInName(rng),
    lender: rng.pick(LENDERS),
    loanNo: rng.mask('@@@########'),
    applied: addDays(sanctioned, -rng.int(20, 50)),
    sanctioned,
    price,
    loan,
    rate,
    months,
    emi: monthlyPayment(loan, rate, months),
  };
}
