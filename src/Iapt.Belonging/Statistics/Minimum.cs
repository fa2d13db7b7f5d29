namespace Iapt.Belonging.Statistics;

/// <summary>The lowest point of a function with one valley, by golden-section search.</summary>
internal static class Minimum
{
    private const double Golden = 0.6180339887498949;

    internal static double Of(Func<double, double> function, double low, double high)
    {
        double left = high - (Golden * (high - low));
        double right = low + (Golden * (high - low));
        double atLeft = function(left);
        double atRight = function(right);
        while (high - low > 1e-10)
        {
            if (atLeft <= atRight)
            {
                (high, right, atRight) = (right, left, atLeft);
                left = high - (Golden * (high - low));
                atLeft = function(left);
            }
            else
            {
                (low, left, atLeft) = (left, right, atRight);
                right = low + (Golden * (high - low));
                atRight = function(right);
            }
        }

        return (low + high) / 2;
    }
}
