using System.Collections.Immutable;

namespace Iapt.Belonging.Statistics;

/// <summary>A linear model fitted by least squares, with the standard errors that suit its data.</summary>
/// <remarks>
/// Orthogonal columns Q with X = Q R (Gram-Schmidt, done twice): coefficients R⁻¹ Qᵀ y, and every covariance R⁻¹ M R⁻ᵀ, in which only
/// the matrix M differs between the kinds of standard error.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class LinearRegression
{
    // A column that keeps less than this of its length has nothing that the columns before it do not have.
    private const double Collinear = 1e-10;

    private readonly double[][] basis;
    private readonly double[][] inverse;
    private readonly double[] residuals;

    private LinearRegression(double[][] basis, double[][] inverse, double[] coefficients, double[] fitted, double[] residuals)
    {
        this.basis = basis;
        this.inverse = inverse;
        this.residuals = residuals;
        Coefficients = [.. coefficients];
        Fitted = [.. fitted];
    }

    /// <summary>The coefficients, in the order of the columns.</summary>
    public ImmutableArray<double> Coefficients { get; }

    /// <summary>The values that the model gives.</summary>
    public ImmutableArray<double> Fitted { get; }

    /// <summary>The number of observations less the number of columns; at least 1.</summary>
    public int DegreesOfFreedom => residuals.Length - basis.Length;

    /// <summary>The statistic of Durbin and Watson (1950): near 2 without autocorrelation, below for a positive one; none for a perfect fit.</summary>
    public Computed<double> DurbinWatson
    {
        get
        {
            double changes = 0;
            for (int i = 1; i < residuals.Length; i++) changes += (residuals[i] - residuals[i - 1]) * (residuals[i] - residuals[i - 1]);

            double squares = residuals.Sum(e => e * e);
            return squares == 0 ? NotComputed.NoVariance : changes / squares;
        }
    }

    /// <summary>Fits a model.</summary>
    /// <param name="columns">The columns of the model, each with a number for every observation; include one of ones for an intercept.</param>
    /// <param name="y">What is explained.</param>
    /// <returns>The model; none unless there are more observations than columns, or if the columns are collinear.</returns>
    /// <exception cref="ArgumentException">There is no column, the lengths differ, or a number is not finite.</exception>
    public static Computed<LinearRegression> Fit(IReadOnlyList<double[]> columns, ReadOnlySpan<double> y)
    {
        double[] ones = new double[y.Length];
        Array.Fill(ones, 1);
        return Fit(columns, y, ones);
    }

    /// <summary>Fits a model by weighted least squares.</summary>
    /// <param name="columns">The columns of the model, each with a number for every observation.</param>
    /// <param name="y">What is explained.</param>
    /// <param name="weights">The weight of each observation, such as a group's size; above 0. Standard errors take them for inverse variances.</param>
    /// <returns>The model; none if there are fewer observations than columns, or none to spare for unit weights, or if the columns are collinear.</returns>
    /// <exception cref="ArgumentException">There is no column, the lengths differ, a number is not finite, or a weight is not positive.</exception>
    public static Computed<LinearRegression> Fit(IReadOnlyList<double[]> columns, ReadOnlySpan<double> y, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentOutOfRangeException.ThrowIfZero(columns.Count, nameof(columns));
        Check.SameLength(y.Length, weights.Length, nameof(weights));
        Check.Numbers(y);
        double[] roots = [.. weights.ToArray().Select(w => Math.Sqrt(Check.Positive(w, nameof(weights))))];
        foreach (double[] column in columns)
        {
            Check.SameLength(y.Length, column.Length, nameof(columns));
            Check.Numbers(column, nameof(columns));
        }

        if (y.Length <= columns.Count) return NotComputed.TooFewValues(columns.Count + 1, y.Length);

        double[] target = Scaled(y.ToArray(), roots);
        double[][] basis = [.. columns.Select(c => Scaled(c, roots))];
        double[][]? triangle = Orthogonalise(basis);
        if (triangle is null) return NotComputed.Undefined;

        double[][] inverse = Invert(triangle);
        double[] scores = [.. basis.Select(q => Dot(q, target))];
        double[] coefficients = [.. inverse.Select(row => Dot(row, scores))];
        double[] fitted = [.. Enumerable.Range(0, target.Length).Select(i => columns.Select((c, j) => c[i] * coefficients[j]).Sum())];
        double[] residuals = [.. target.Select((t, i) => t - (fitted[i] * roots[i]))];
        return coefficients.All(double.IsFinite) ? new LinearRegression(basis, inverse, coefficients, fitted, residuals) : NotComputed.OutOfRange;
    }

    /// <summary>Standard errors for independent observations of equal variance.</summary>
    /// <returns>One for each coefficient.</returns>
    public ImmutableArray<double> ClassicErrors()
    {
        double variance = residuals.Sum(e => e * e) / DegreesOfFreedom;
        return Errors([.. basis.Select((_, j) => basis.Select((_, k) => j == k ? variance : 0).ToArray())]);
    }

    /// <summary>Standard errors for independent observations of unequal variance, HC3 (MacKinnon and White 1985): residuals over 1 − leverage. The default for small samples.</summary>
    /// <returns>One for each coefficient; none if an observation is fitted perfectly by a coefficient of its own.</returns>
    public Computed<ImmutableArray<double>> Hc3Errors()
    {
        double[] adjusted = new double[residuals.Length];
        for (int i = 0; i < adjusted.Length; i++)
        {
            double free = 1 - basis.Sum(q => q[i] * q[i]);
            if (free < Collinear) return NotComputed.ZeroDenominator;

            adjusted[i] = residuals[i] / free;
        }

        return Errors(Meat([.. Scores(adjusted)], 0));
    }

    /// <summary>Standard errors for observations that depend on each other within clusters, CR1 (Liang and Zeger 1986): with the factor G / (G − 1) × (n − 1) / (n − k).</summary>
    /// <param name="clusters">The cluster of each observation.</param>
    /// <returns>One for each coefficient; none for fewer than two clusters. Below about twenty clusters take them as descriptive.</returns>
    /// <exception cref="ArgumentException">There are not as many entries as observations.</exception>
    public Computed<ImmutableArray<double>> ClusterErrors(ReadOnlySpan<int> clusters)
    {
        Check.SameLength(residuals.Length, clusters.Length, nameof(clusters));
        double[][] sums = [.. Scores(residuals).Zip(clusters.ToArray()).GroupBy(p => p.Second, p => p.First).Select(Total)];
        if (sums.Length < 2) return NotComputed.TooFewValues(2, sums.Length);

        double factor = sums.Length / (sums.Length - 1.0) * (residuals.Length - 1.0) / DegreesOfFreedom;
        return Errors([.. Meat(sums, 0).Select(row => row.Select(m => m * factor).ToArray())]);
    }

    /// <summary>Standard errors for a time series with autocorrelation (Newey and West 1987), Bartlett weights, no small-sample factor.</summary>
    /// <param name="lag">The largest distance in time at which errors are still correlated, not negative.</param>
    /// <returns>One for each coefficient.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The lag is negative.</exception>
    public ImmutableArray<double> NeweyWestErrors(int lag)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lag);
        return Errors(Meat([.. Scores(residuals)], lag));
    }

    private static double[] Scaled(double[] values, double[] roots) => [.. values.Select((v, i) => v * roots[i])];

    private static double Dot(double[] x, double[] y)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++) sum += x[i] * y[i];

        return sum;
    }

    /// <summary>Makes the columns orthonormal in place; returns the upper triangle R, or null if a column depends on those before it.</summary>
    private static double[][]? Orthogonalise(double[][] columns)
    {
        double[][] triangle = [.. columns.Select(_ => new double[columns.Length])];
        for (int j = 0; j < columns.Length; j++)
        {
            double before = Math.Sqrt(Dot(columns[j], columns[j]));
            // Twice is enough to be orthogonal to rounding (Giraud and others 2005).
            for (int pass = 0; pass < 2; pass++)
            {
                for (int k = 0; k < j; k++)
                {
                    double along = Dot(columns[k], columns[j]);
                    triangle[k][j] += along;
                    for (int i = 0; i < columns[j].Length; i++) columns[j][i] -= along * columns[k][i];
                }
            }

            double length = Math.Sqrt(Dot(columns[j], columns[j]));
            if (!(length > Collinear * before)) return null;

            triangle[j][j] = length;
            for (int i = 0; i < columns[j].Length; i++) columns[j][i] /= length;
        }

        return triangle;
    }

    private static double[][] Invert(double[][] triangle)
    {
        int n = triangle.Length;
        double[][] inverse = [.. triangle.Select(_ => new double[n])];
        for (int j = 0; j < n; j++)
        {
            inverse[j][j] = 1 / triangle[j][j];
            for (int i = j - 1; i >= 0; i--)
            {
                double sum = 0;
                for (int k = i + 1; k <= j; k++) sum += triangle[i][k] * inverse[k][j];

                inverse[i][j] = -sum / triangle[i][i];
            }
        }

        return inverse;
    }

    private static double[] Total(IEnumerable<double[]> rows)
    {
        double[]? total = null;
        foreach (double[] row in rows) total = total is null ? row : [.. total.Zip(row, (a, b) => a + b)];

        return total ?? [];
    }

    /// <summary>Σ uᵢ uᵢᵀ, and with a lag the weighted products with earlier rows.</summary>
    private static double[][] Meat(double[][] rows, int lag)
    {
        int size = rows[0].Length;
        double[][] meat = [.. Enumerable.Range(0, size).Select(_ => new double[size])];
        for (int l = 0; l <= lag; l++)
        {
            double weight = (1 - (l / (lag + 1.0))) * (l == 0 ? 0.5 : 1);
            for (int i = l; i < rows.Length; i++)
            {
                for (int a = 0; a < size; a++)
                {
                    for (int b = 0; b < size; b++) meat[a][b] += weight * ((rows[i][a] * rows[i - l][b]) + (rows[i - l][a] * rows[i][b]));
                }
            }
        }

        return meat;
    }

    private IEnumerable<double[]> Scores(double[] errors) =>
        errors.Select((e, i) => basis.Select(q => q[i] * e).ToArray());

    private ImmutableArray<double> Errors(double[][] meat) =>
        [.. inverse.Select(row => Math.Sqrt(Math.Max(0, Dot(row, [.. meat.Select(m => Dot(m, row))]))))];
}
