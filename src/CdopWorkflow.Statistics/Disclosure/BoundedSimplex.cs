using System.Numerics;

namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>
/// Changes to a table that keep every sum: A x = 0 with -down &lt;= x &lt;= up, where x = 0 (no change) is always allowed. Minimises a
/// cost that may differ for going up and going down, by the bounded-variable primal simplex method on a dense tableau.
/// </summary>
/// <remarks>
/// Each change is held as two halves, up and down, each from 0 to its limit; the down half's column is the negative of the
/// stored one. Because no change is feasible for every basis, there is no first phase and a basis can be reused for the next
/// question. Source of the method: Chvátal, Linear Programming (1983), ch. 8.
/// </remarks>
internal sealed class BoundedSimplex
{
    private const double Tolerance = 1e-9;

    /// <summary>Entries are fractions of small whole numbers: what is smaller than this is a rounding error.</summary>
    private const double SmallestPivot = 1e-7;

    /// <summary>So small that thousands of them stay far below the fractions a solution is made of.</summary>
    private const double Hair = 1e-8;

    private const double Doubt = 1e-6;
    private readonly int variables;
    private readonly Random lot = new(1);
    private readonly double[][] rows;
    private readonly int[] halfInRow;
    private readonly double[] valueInRow;
    private readonly int[] rowOfHalf;
    private readonly bool[] atLimit;
    private readonly double[] limit;
    private readonly double[] priced;
    private readonly double[] cost;

    /// <param name="equations">Each a list of (variable, coefficient) summing to zero.</param>
    public BoundedSimplex(int variables, IReadOnlyList<IReadOnlyList<(int Variable, double Coefficient)>> equations, double[] down, double[] up)
    {
        this.variables = variables;
        rows = new double[equations.Count][];
        halfInRow = new int[equations.Count];
        valueInRow = new double[equations.Count];
        rowOfHalf = new int[2 * variables];
        atLimit = new bool[2 * variables];
        limit = new double[2 * variables];
        cost = new double[2 * variables];
        priced = new double[variables];
        Array.Fill(rowOfHalf, -1);
        Array.Fill(halfInRow, -1);
        for (var i = 0; i < equations.Count; i++)
        {
            rows[i] = new double[variables];
            foreach (var (variable, coefficient) in equations[i])
            {
                rows[i][variable] += coefficient;
            }
        }

        for (var j = 0; j < variables; j++)
        {
            limit[2 * j] = up[j];
            limit[2 * j + 1] = down[j];
        }
    }

    /// <summary>Whether the last solution keeps every limit; one that does not proves nothing.</summary>
    public bool IsSound { get; private set; } = true;

    /// <summary>The change of a variable at the last solution.</summary>
    public double Change(int variable) => Value(2 * variable) - Value(2 * variable + 1);

    public void SetCost(int variable, double up, double down)
    {
        cost[2 * variable] = up;
        cost[2 * variable + 1] = down;
    }

    public (double Down, double Up) Limits(int variable) => (limit[2 * variable + 1], limit[2 * variable]);

    /// <summary>Goes back to "no change" with other limits for one variable; the basis is kept.</summary>
    public void Restart(int variable, double down, double up)
    {
        limit[2 * variable] = up;
        limit[2 * variable + 1] = down;
        Array.Clear(atLimit);
        Array.Clear(valueInRow);
    }

    /// <summary>Minimises the costs set, from where the last solution stood.</summary>
    public void Solve()
    {
        Price();
        for (var step = 0; ; step++)
        {
            if (step > 200_000)
            {
                throw new InvalidOperationException("The simplex method did not converge.");
            }

            var (half, reduced) = Entering();
            if (half < 0)
            {
                Settle();
                return;
            }

            Move(half, reduced);
        }
    }

    private double Value(int half) => rowOfHalf[half] >= 0 ? valueInRow[rowOfHalf[half]] : atLimit[half] ? limit[half] : 0;

    private double ReducedCost(int half) =>
        (half & 1) == 0 ? cost[half] - priced[half >> 1] : cost[half] + priced[half >> 1];

    private void Price()
    {
        Array.Clear(priced);
        for (var i = 0; i < rows.Length; i++)
        {
            if (halfInRow[i] >= 0 && cost[halfInRow[i]] != 0)
            {
                AddScaled(priced, rows[i], cost[halfInRow[i]]);
            }
        }
    }

    private (int Half, double ReducedCost) Entering()
    {
        var (best, bestCost, bestGain) = (-1, 0.0, 1e-7);
        for (var half = 0; half < 2 * variables; half++)
        {
            if (rowOfHalf[half] >= 0 || limit[half] <= 0)
            {
                continue;
            }

            var reduced = ReducedCost(half);
            var gain = atLimit[half] ? reduced : -reduced;
            if (gain > bestGain)
            {
                (best, bestCost, bestGain) = (half, reduced, gain);
            }
        }

        return (best, bestCost);
    }

    /// <summary>
    /// Moves one half as far as it goes. Where that is nowhere, which is the rule with counts of 0 and 1, it still moves by a hair:
    /// every step then gains something and the method cannot go round in circles. <see cref="Settle"/> takes the hairs out.
    /// </summary>
    private void Move(int half, double reduced)
    {
        var column = half >> 1;
        double sign = (half & 1) == 0 ? 1 : -1;
        double direction = atLimit[half] ? -1 : 1;
        var (step, leaving, leavesAtLimit, pivot) = (limit[half], -1, false, 0.0);
        for (var i = 0; i < rows.Length; i++)
        {
            var slope = sign * rows[i][column] * direction;
            if (Math.Abs(slope) <= SmallestPivot)
            {
                continue;
            }

            var roof = halfInRow[i] < 0 ? 0 : limit[halfInRow[i]];
            var room = Math.Max(0, (slope > 0 ? valueInRow[i] : roof - valueInRow[i]) / Math.Abs(slope));
            var tie = leaving >= 0 && Math.Abs(room - step) <= Tolerance
                && Math.Abs(slope) > Math.Abs(pivot);
            if (room < step - Tolerance || tie)
            {
                (step, leaving, leavesAtLimit, pivot) = (Math.Min(room, step), i, slope < 0, slope);
            }
        }

        step = Math.Max(step, Math.Min(limit[half], Hair * (1 + lot.NextDouble())));
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i][column] != 0)
            {
                valueInRow[i] -= sign * rows[i][column] * direction * step;
            }
        }

        if (leaving < 0)
        {
            atLimit[half] = !atLimit[half];
            return;
        }

        var value = (atLimit[half] ? limit[half] : 0) + direction * step;
        if (halfInRow[leaving] >= 0)
        {
            atLimit[halfInRow[leaving]] = leavesAtLimit;
            rowOfHalf[halfInRow[leaving]] = -1;
        }

        Pivot(leaving, column, sign);
        AddScaled(priced, rows[leaving], reduced);
        (halfInRow[leaving], rowOfHalf[half], valueInRow[leaving], atLimit[half]) = (half, leaving, value, false);
    }

    /// <summary>The values that belong to the basis: what is not in it stands at 0 or exactly at its limit.</summary>
    private void Settle()
    {
        Array.Clear(valueInRow);
        for (var half = 0; half < atLimit.Length; half++)
        {
            if (atLimit[half] && rowOfHalf[half] < 0)
            {
                var amount = (half & 1) == 0 ? limit[half] : -limit[half];
                for (var i = 0; i < rows.Length; i++)
                {
                    valueInRow[i] -= rows[i][half >> 1] * amount;
                }
            }
        }

        IsSound = Enumerable.Range(0, rows.Length).All(i => valueInRow[i] >= -Doubt && valueInRow[i] <= (halfInRow[i] < 0 ? 0 : limit[halfInRow[i]]) + Doubt);
    }

    private void Pivot(int leaving, int column, double sign)
    {
        var row = rows[leaving];
        var scale = 1 / (sign * row[column]);
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = Math.Abs(row[j]) < 1e-11 ? 0 : row[j] * scale;
        }

        row[column] = sign;
        for (var i = 0; i < rows.Length; i++)
        {
            if (i != leaving && rows[i][column] != 0)
            {
                AddScaled(rows[i], row, -sign * rows[i][column]);
                rows[i][column] = 0;
            }
        }
    }

    private static void AddScaled(double[] target, double[] source, double factor)
    {
        var (width, noise) = (Vector<double>.Count, new Vector<double>(1e-10));
        var j = 0;
        for (; j <= target.Length - width; j += width)
        {
            var sum = new Vector<double>(target, j) + new Vector<double>(source, j) * factor;
            Vector.ConditionalSelect(Vector.LessThan(Vector.Abs(sum), noise), Vector<double>.Zero, sum).CopyTo(target, j);
        }

        for (; j < target.Length; j++)
        {
            target[j] += source[j] * factor;
        }
    }
}
