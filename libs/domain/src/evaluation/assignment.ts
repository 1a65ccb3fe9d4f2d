/**
 * Largest total weight of a one-to-one assignment of rows to columns (Kuhn 1955; the shortest augmenting path form, rows² x
 * columns). Weights are not negative; a row or a column may stay alone.
 */
export const largestAssignment = (weights: number[][]): number => {
  const rows = weights.length;
  const columns = Math.max(rows, weights[0]?.length ?? 0);
  const cost = (row: number, column: number): number => -(weights[row]![column] ?? 0);
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) augment(row, columns, cost, rowPotential, columnPotential, rowOf);
  let total = 0;
  for (let column = 1; column <= columns; column += 1) {
    if (rowOf[column] !== 0) total += weights[rowOf[column]! - 1]![column - 1] ?? 0;
  }
  return total;
};

/** Brings one more row into the matching along the cheapest alternating path. Index 0 is a sentinel. */
const augment = (
  row: number,
  columns: number,
  cost: (row: number, column: number) => number,
  rowPotential: Float64Array,
  columnPotential: Float64Array,
  rowOf: Int32Array,
): void => {
  const slack = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Int32Array(columns + 1);
  const seen = new Uint8Array(columns + 1);
  rowOf[0] = row;
  let column = 0;
  do {
    seen[column] = 1;
    const from = rowOf[column]!;
    let step = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let to = 1; to <= columns; to += 1) {
      if (seen[to]) continue;
      const reduced = cost(from - 1, to - 1) - rowPotential[from]! - columnPotential[to]!;
      if (reduced < slack[to]!) {
        slack[to] = reduced;
        cameFrom[to] = column;
      }
      if (slack[to]! < step) {
        step = slack[to]!;
        next = to;
      }
    }
    for (let to = 0; to <= columns; to += 1) {
      if (seen[to]) {
        rowPotential[rowOf[to]!]! += step;
        columnPotential[to]! -= step;
      } else slack[to]! -= step;
    }
    column = next;
  } while (rowOf[column] !== 0);
  for (; column !== 0; column = cameFrom[column]!) rowOf[column] = rowOf[cameFrom[column]!]!;
};
