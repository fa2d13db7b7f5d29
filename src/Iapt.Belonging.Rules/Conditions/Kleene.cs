namespace Iapt.Belonging.Rules.Conditions;

/// <summary>Kleene's strong logic of three values: false, unknown, true, in that order.</summary>
internal static class Kleene
{
    public static Truth Not(Truth truth) => Truth.True - (int)truth;

    public static Truth And(Truth left, Truth right) => left < right ? left : right;

    public static Truth Or(Truth left, Truth right) => left > right ? left : right;

    public static Truth Of(bool known) => known ? Truth.True : Truth.False;

    /// <summary>True if surely so, false if surely not, otherwise unknown.</summary>
    public static Truth Decide(bool surelyTrue, bool surelyFalse) => surelyTrue ? Truth.True : surelyFalse ? Truth.False : Truth.Unknown;
}
