const words = (text: string): readonly string[] => text.trim().split(/\s*,\s*/);

export const FIRST = words(
  'James,Maria,Robert,Linda,Aisha,Kevin,Denise,Carlos,Priscilla,Tobias,Hannah,Malik,Renee,Gregory,Yolanda,Stephen,Ingrid,Dwayne,Beatrice,Owen,Keisha,Patrick,Lucia,Wendell,Naomi,Trevor,Simone,Felix,Marguerite,Hector,Allison,Dmitri,Rosalind,Calvin,Teresa,Jerome,Vivian,Leonard,Camille,Arthur,Noelle,Ernesto,Fiona,Raymond,Tamara,Curtis,Elena,Douglas,Janelle,Victor',
);
export const LAST = words(
  'Abernathy,Castellano,Whitfield,Okonkwo,Brandt,Delacroix,Nakamura,Pemberton,Villareal,Haskins,Lindgren,Mbeki,Thornton,Quiroga,Strickland,Feldman,Rasmussen,Cavanaugh,Ortega,Beaumont,Kowalski,Sterling,Yoder,Mercado,Hollis,Vance,Dunleavy,Tran,Gallagher,Petrov,Ramsey,Ellington,Shah,McAllister,Barrientos,Crowder,Novak,Fitzgerald,Iyer,Lockhart,Montoya,Prescott,Sandoval,Tillman,Underhill,Wexler,Zamora,Ashworth,Boudreaux,Cordova',
);
export const STREETS = words(
  'Maple Ridge Dr,Sycamore Ln,Old Mill Rd,Harbor View Ct,Juniper St,Prairie Hawk Way,Cedar Bluff Ave,Larkspur Cir,Timber Creek Rd,Magnolia Blvd,Stonegate Dr,Willow Bend Ln,Fox Hollow Rd,Pinecrest Ave,Orchard Hill Rd,Sunset Mesa Dr,Bayberry Ct,Canyon Rim Trl,Heritage Park Way,Elmhurst St,N Franklin St,W 14th Ave,S Delaware Ave,E Broad St',
);
/** city, state, zip, county */
export const CITIES: readonly (readonly [string, string, string, string])[] = [
  ['Columbus', 'OH', '43215', 'Franklin'],
  ['Aurora', 'CO', '80012', 'Arapahoe'],
  ['Tampa', 'FL', '33609', 'Hillsborough'],
  ['Plano', 'TX', '75024', 'Collin'],
  ['Raleigh', 'NC', '27609', 'Wake'],
  ['Tacoma', 'WA', '98405', 'Pierce'],
  ['Mesa', 'AZ', '85204', 'Maricopa'],
  ['Naperville', 'IL', '60540', 'DuPage'],
  ['Riverside', 'CA', '92506', 'Riverside'],
  ['Allentown', 'PA', '18104', 'Lehigh'],
  ['Marietta', 'GA', '30064', 'Cobb'],
  ['Overland Park', 'KS', '66212', 'Johnson'],
  ['Henderson', 'NV', '89014', 'Clark'],
  ['Rochester', 'NY', '14618', 'Monroe'],
  ['Lansing', 'MI', '48910', 'Ingham'],
  ['Richmond', 'VA', '23226', 'Henrico'],
];
export const STATE_NAMES: Record<string, string> = {
  OH: 'Ohio',
  CO: 'Colorado',
  FL: 'Florida',
  TX: 'Texas',
  NC: 'North Carolina',
  WA: 'Washington',
  AZ: 'Arizona',
  IL: 'Illinois',
  CA: 'California',
  PA: 'Pennsylvania',
  GA: 'Georgia',
  KS: 'Kansas',
  NV: 'Nevada',
  NY: 'New York',
  MI: 'Michigan',
  VA: 'Virginia',
};
const EMPLOYER_STEMS = words(
  'Cascadia Freight,Northgate Medical,Bluestem Foods,Halvorsen Tool,Redwood Analytics,Gulfline Marine,Tri-County Schools,Pinnacle Roofing,Silver Oak Hospitality,Meridian Dental,Ironbridge Steel,Lakeshore Logistics,Quantum Harbor Software,Summit Valley Hospital,Copperfield Insurance,Evergreen Paper,Ridgeline Construction,Harmony Senior Living,Beacon Street Legal,Delta Plains Energy,Orchard Park Pediatrics,Stonebrook Manufacturing',
);
const EMPLOYER_TAILS = words('Inc,LLC,Corporation,Company,Group LLC,Services Inc,Partners LP,Holdings Inc,Co.');
const BANK_STEMS = words(
  'First Prairie,Heartland Valley,Harbor Community,Pacific Crest,Liberty Union,Old Dominion Trust,Northern Lakes,Sunrise Federal,Granite State,Blue Ridge,Keystone Mutual,Lone Star Heritage,Great Basin,Tidewater,Evergreen',
);
const BANK_TAILS = words('Bank,National Bank,Credit Union,Savings Bank,Bank & Trust,Bank N.A.,Federal Credit Union,Bancorp');
const LENDER_TAILS = words(
  'Home Loans,Mortgage Corporation,Mortgage LLC,Lending Inc,Home Mortgage,Funding Group,Mortgage Company',
);
export const JOBS = words(
  'Registered Nurse,Operations Manager,Software Engineer,High School Teacher,Electrician,Accountant,Warehouse Supervisor,Dental Hygienist,Project Manager,Sales Representative,Truck Driver,Police Officer,Marketing Director,Pharmacist,Machinist,HR Specialist,Civil Engineer,Restaurant Manager',
);

export const employerName = (pick: <T>(items: readonly T[]) => T): string => `${pick(EMPLOYER_STEMS)} ${pick(EMPLOYER_TAILS)}`;
export const bankName = (pick: <T>(items: readonly T[]) => T): string => `${pick(BANK_STEMS)} ${pick(BANK_TAILS)}`;
export const lenderName = (pick: <T>(items: readonly T[]) => T): string => `${pick(BANK_STEMS)} ${pick(LENDER_TAILS)}`;
